package vn.quyche.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;

/**
 * A document as a line of the register.
 *
 * @param day the day of issue, or of drafting while it has none
 * @param sent how many recipients work in this house
 * @param received how many of them have opened it
 */
public record DocumentLine(
        DocumentId id,
        String type,
        DocumentState state,
        OrganId issuer,
        OrganId decidedBy,
        String title,
        @Nullable String symbol,
        LocalDate day,
        int sent,
        int received) {

    public Optional<String> number() {
        return Optional.ofNullable(symbol);
    }

    public boolean isReceivedByAll() {
        return sent > 0 && received == sent;
    }
}
