package vn.quyche.organs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change to be recorded.
 *
 * @param alteration what is done
 * @param from the day from which it holds
 * @param document the document that decided it; only a death and mere corrections have none
 * @param remark what the recorder adds
 * @param corrects the change that was entered in error and is replaced by this one
 */
public record NewChange(
        Alteration alteration,
        LocalDate from,
        Optional<DecidingDocument> document,
        String remark,
        Optional<ChangeId> corrects) {

    /** One that corrects nothing. */
    public NewChange(Alteration alteration, LocalDate from, DecidingDocument document) {
        this(alteration, from, Optional.of(document), "", Optional.empty());
    }
}
