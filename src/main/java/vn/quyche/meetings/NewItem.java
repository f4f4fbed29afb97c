package vn.quyche.meetings;

import java.util.Optional;
import vn.quyche.competence.Act;
import vn.quyche.matters.MatterId;

/**
 * Something to be put on an agenda: a matter that is ready, or a title.
 *
 * @param kind what it is about
 * @param title as the agenda shall print it; empty takes the matter's
 * @param matter the matter, when it is one
 * @param act what the caller believes has to be done; refused when the route says otherwise
 * @param minutes how long it is meant to take
 * @param lateReason why its papers come after the deadline; empty when they do not
 */
public record NewItem(
        ItemKind kind, String title, Optional<MatterId> matter, Optional<Act> act, int minutes, String lateReason) {

    public static NewItem of(MatterId matter, int minutes) {
        return new NewItem(ItemKind.MATTER, "", Optional.of(matter), Optional.empty(), minutes, "");
    }

    public static NewItem titled(String title, int minutes) {
        return new NewItem(ItemKind.OTHER, title, Optional.empty(), Optional.empty(), minutes, "");
    }
}
