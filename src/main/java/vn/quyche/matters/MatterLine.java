package vn.quyche.matters;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.competence.Act;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A matter as lists show it.
 *
 * @param organ the organ whose step it is, while it is open
 * @param act what that organ has to do
 * @param unruled whether no provision covers it
 * @param since since when it stands where it stands
 * @param papers how many papers it has
 */
public record MatterLine(
        MatterId id,
        String number,
        String title,
        String subject,
        OrganId body,
        MatterState state,
        @Nullable OrganId organ,
        @Nullable Act act,
        boolean unruled,
        Instant filedAt,
        Instant since,
        int papers) {

    public Optional<OrganId> turn() {
        return Optional.ofNullable(organ);
    }

    public Optional<Act> toDo() {
        return Optional.ofNullable(act);
    }

    public RecordRef ref() {
        return new RecordRef("matter", id.toString(), number + ". " + title);
    }
}
