package vn.quyche.meetings;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Valued;

/**
 * The deadlines before a meeting under the rules of its day (Điều 25.3). The text sets them for the Provincial Committee
 * and the Standing Committee alone, and an extraordinary session is exempt from all of them (J-05).
 */
final class LeadTimes {

    private final Rules rules;

    LeadTimes(Rules rules) {
        this.rules = rules;
    }

    List<LeadTime> of(OrganId organ, MeetingKind kind, LocalDate day) {
        return Stream.of(papers(organ, kind, day), notice(organ, kind, day))
                .flatMap(Optional::stream)
                .toList();
    }

    /** By when papers must have reached the Office. */
    Optional<LeadTime> papers(OrganId organ, MeetingKind kind, LocalDate day) {
        return rules.findPeriod("meeting.papers-to-office")
                .filter(period -> rules.binds(period.ruleId(), organ))
                .filter(period -> isBound(kind))
                .map(period -> leadTime(DeadlineName.PAPERS_TO_OFFICE, period, day));
    }

    /** By when invitation and papers must have reached the members. */
    Optional<LeadTime> notice(OrganId organ, MeetingKind kind, LocalDate day) {
        return rules.findPeriod("meeting.notice." + organ)
                .filter(period -> isBound(kind))
                .map(period -> leadTime(DeadlineName.NOTICE_TO_MEMBERS, period, day));
    }

    private boolean isBound(MeetingKind kind) {
        return kind == MeetingKind.REGULAR
                || !rules.flag("meeting.extraordinary-exempt").value();
    }

    private LeadTime leadTime(DeadlineName name, Valued<Period> before, LocalDate day) {
        return new LeadTime(name, before.value(), counted().before(day, before.value()), before.source());
    }

    /** How days count; where the version does not tell, as the calendar does. */
    private DayCount counted() {
        return rules.findTerm("meeting.day-count")
                .map(Valued::value)
                .map(DayCount::valueOf)
                .orElse(DayCount.CALENDAR);
    }
}
