package vn.quyche.organs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change to be recorded.
 *
 * @param act what is done
 * @param from the day from which it holds
 * @param document the document that decided it; only a death and mere corrections have none
 * @param remark what the recorder adds
 * @param corrects the change that was entered in error and is replaced by this one
 */
public record NewChange(
        Act act, LocalDate from, Optional<DecidingDocument> document, String remark, Optional<ChangeId> corrects) {

    /** One that corrects nothing. */
    public NewChange(Act act, LocalDate from, DecidingDocument document) {
        this(act, from, Optional.of(document), "", Optional.empty());
    }
}
