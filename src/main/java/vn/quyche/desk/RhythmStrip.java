package vn.quyche.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.meetings.MeetingLine;
import vn.quyche.meetings.MeetingState;
import vn.quyche.meetings.Meetings;
import vn.quyche.obligations.Obligation;
import vn.quyche.obligations.Obligations;

/** When each organ met and must meet, drawn for those who sit in it or serve it. */
@Component
class RhythmStrip {

    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 2;

    private final Journal journal;
    private final Obligations obligations;
    private final Meetings meetings;

    RhythmStrip(Journal journal, Obligations obligations, Meetings meetings) {
        this.journal = journal;
        this.obligations = obligations;
        this.meetings = meetings;
    }

    List<Rhythm> of(Actor actor, LocalDate today) {
        var sitting = Meetings.MEETING_ORGANS.stream()
                .filter(actor.organs()::contains)
                .toList();
        if (sitting.isEmpty()) {
            return List.of();
        }
        var from = YearMonth.from(today).minusMonths(MONTHS_BACK).atDay(1);
        var to = YearMonth.from(today).plusMonths(MONTHS_AHEAD + 1).atDay(1);
        var held = journal.named(
                Set.of("MeetingClosed"), Optional.empty(), VietnamTime.startOf(from), VietnamTime.startOf(to));
        var owed = obligations.sessions(actor, new DateRange(from, to));
        var next = meetings.next(actor);
        return sitting.stream()
                .map(organ -> rhythm(organ, from, to, held, owed, next))
                .toList();
    }

    private static Rhythm rhythm(
            OrganId organ,
            LocalDate from,
            LocalDate to,
            List<Entry> held,
            List<Obligation> owed,
            List<MeetingLine> ahead) {
        var sessions = owed.stream()
                .filter(obligation -> obligation.owner().equals(organ))
                .toList();
        var open = sessions.stream().filter(Obligation::isOpen).findFirst();
        var basis = sessions.stream().map(Obligation::basis).findFirst();
        var next = ahead.stream()
                .filter(line -> line.organ().equals(organ) && line.state() != MeetingState.CANCELLED)
                .map(line -> VietnamTime.dateOf(line.startsAt()))
                .findFirst();
        return new Rhythm(
                organ,
                from,
                to,
                days(held, organ, true),
                days(held, organ, false),
                next,
                open.flatMap(Obligation::due),
                basis);
    }

    private static List<LocalDate> days(List<Entry> held, OrganId organ, boolean regular) {
        return held.stream()
                .filter(entry -> entry.organ().equals(organ))
                .filter(entry -> regular == "REGULAR".equals(entry.detail("kind")))
                .map(entry -> VietnamTime.dateOf(entry.happenedAt()))
                .sorted()
                .toList();
    }
}
