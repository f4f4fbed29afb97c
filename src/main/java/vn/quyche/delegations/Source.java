package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.documents.DocumentId;
import vn.quyche.matters.MatterId;

/**
 * Where the decision on a delegation is to be found: a matter or a document of this house, or the number and day of a
 * paper.
 */
public record Source(Optional<MatterId> matter, Optional<DocumentId> document, String number, Optional<LocalDate> on) {

    public Source {
        number = number.strip();
    }

    public static Source of(MatterId matter) {
        return new Source(Optional.of(matter), Optional.empty(), "", Optional.empty());
    }

    public static Source of(DocumentId document) {
        return new Source(Optional.empty(), Optional.of(document), "", Optional.empty());
    }

    public static Source of(String number, LocalDate on) {
        return new Source(Optional.empty(), Optional.empty(), number, Optional.of(on));
    }
}
