package vn.quyche.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.RecordRef;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.ReportBackId;
import vn.quyche.voting.Next;

/**
 * An item of an agenda.
 *
 * @param id names it
 * @param meeting of which meeting
 * @param place its place on the agenda, from 1
 * @param kind what it is about
 * @param title as the agenda prints it
 * @param matter the matter, when it is one
 * @param report the duty to report back, when it is one
 * @param act what the organ has to do with the matter
 * @param minutes how long it is meant to take
 * @param state what became of it
 * @param notes what the minutes say of it
 * @param conclusion what the chair concluded, or empty
 * @param outcome what followed from its vote
 * @param settledAt when it was dealt with
 * @param basis the provisions it rests on
 * @param audience who may read of it: whoever reads of the meeting, or fewer
 * @param closedFor why the guests of the meeting are kept out of it, or empty
 */
public record Item(
        ItemId id,
        MeetingId meeting,
        int place,
        ItemKind kind,
        String title,
        Optional<MatterId> matter,
        Optional<ReportBackId> report,
        Optional<Act> act,
        int minutes,
        ItemState state,
        String notes,
        String conclusion,
        Optional<Next> outcome,
        Optional<Instant> settledAt,
        List<Citation> basis,
        Audience audience,
        String closedFor) {

    public Item {
        basis = List.copyOf(basis);
    }

    /** An item that is heard or discussed, at the end of the agenda. */
    static Item heard(
            Meeting meeting,
            ItemKind kind,
            String title,
            Optional<ReportBackId> report,
            int minutes,
            List<Citation> basis) {
        return new Item(
                ItemId.random(),
                meeting.id(),
                meeting.items().size() + 1,
                kind,
                title,
                Optional.empty(),
                report,
                Optional.empty(),
                minutes,
                ItemState.WAITING,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                basis,
                meeting.audience(),
                "");
    }

    /** Whether the guests of the meeting are kept out of it (J-42). */
    public boolean isClosed() {
        return !closedFor.isEmpty();
    }

    public boolean isWaiting() {
        return state == ItemState.WAITING;
    }

    /** Whether a vote settles it; reports are only heard. */
    public boolean isVotedOn() {
        return kind == ItemKind.MATTER || kind == ItemKind.OTHER;
    }

    /** A duty to report that the organ has not yet heard. */
    public boolean isUntakenReport() {
        return kind == ItemKind.REPORT_BACK && state == ItemState.WAITING;
    }

    public RecordRef ref() {
        return new RecordRef("item", id.toString(), title);
    }
}
