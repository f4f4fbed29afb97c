package vn.quyche.organs;

import java.time.LocalDate;
import vn.quyche.kernel.Refusal;

/**
 * The document that decided a change of the institution.
 *
 * @param by who decided, as the document says, such as "Ban Bí thư"
 * @param number its number and signs
 * @param day its date
 */
public record DecidingDocument(String by, String number, LocalDate day) {

    public DecidingDocument {
        by = by.strip();
        number = number.strip();
        if (by.isEmpty()) {
            throw Refusal.invalid("decidedBy", "change.document-missing");
        }
        if (number.isEmpty()) {
            throw Refusal.invalid("number", "change.document-missing");
        }
    }

    /** Refuses a document of a day that has not come: nothing was decided by it yet. */
    void mustBeDatedBy(LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.invalid("decidedOn", "change.document-ahead", day);
        }
    }
}
