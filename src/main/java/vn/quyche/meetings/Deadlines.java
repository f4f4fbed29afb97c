package vn.quyche.meetings;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Paper;
import vn.quyche.matters.PaperAdded;
import vn.quyche.matters.Placing;
import vn.quyche.regulation.Regulations;

/** The deadlines before a meeting: computed from the rules of its day, and recorded as kept or broken. */
@Component
class Deadlines {

    private final Register register;
    private final Matters matters;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Deadlines(
            Register register, Matters matters, Regulations regulations, ApplicationEventPublisher facts, Clock clock) {
        this.register = register;
        this.matters = matters;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    List<LeadTime> of(Meeting meeting) {
        return leadTimes(meeting).of(meeting.organ(), meeting.kind(), meeting.day());
    }

    Optional<LeadTime> papers(Meeting meeting) {
        return leadTimes(meeting).papers(meeting.organ(), meeting.kind(), meeting.day());
    }

    Optional<LeadTime> notice(Meeting meeting) {
        return leadTimes(meeting).notice(meeting.organ(), meeting.kind(), meeting.day());
    }

    /** The day on which the last of its papers, or the matter itself, reached the Office. */
    LocalDate papersReceived(Actor by, MatterId matter) {
        return matters.papers(by, matter).stream()
                .map(Paper::at)
                .max(Comparator.naturalOrder())
                .map(VietnamTime::dateOf)
                .orElseGet(() ->
                        VietnamTime.dateOf(matters.find(by, matter).filing().at()));
    }

    /** The members were told on that day; too late only for a reason. */
    void recordNotice(Actor by, Meeting meeting, LocalDate done, String reason) {
        notice(meeting).ifPresent(due -> {
            var told = due.met(Optional.empty(), done, reason);
            refuseIf(told.lacksReason(), due.source(), "meeting.notice-late", due.days(), due.due());
            record(by, meeting, told);
        });
    }

    /** The papers of an item reached the Office on that day; too late only for a reason. */
    void recordPapers(Actor by, Meeting meeting, ItemId item, LocalDate received, String reason) {
        papers(meeting).ifPresent(due -> {
            var came = due.met(Optional.of(item), received, reason);
            refuseIf(came.lacksReason(), due.source(), "item.papers-late", due.days(), due.due());
            record(by, meeting, came);
        });
    }

    /** A meeting was put on another day: what was in time for the old one and is late for the new needs a reason. */
    void recordMove(Actor by, Meeting moved, String reason) {
        for (var item : moved.waiting()) {
            item.matter().ifPresent(matter -> {
                matters.moveOnAgenda(by, matter, placing(moved));
                var received = papersReceived(by, matter);
                var wasLate = moved.deadlines().stream()
                        .anyMatch(each -> each.item().filter(item.id()::equals).isPresent() && !each.isKept());
                if (!wasLate
                        && papers(moved).filter(due -> !due.isKeptOn(received)).isPresent()) {
                    recordPapers(by, moved, item.id(), received, reason);
                }
            });
        }
    }

    /** A place on the agenda of the meeting. */
    Placing placing(Meeting meeting) {
        var due = papers(meeting).map(LeadTime::due).orElse(null);
        return new Placing(meeting.ref(), meeting.organ(), meeting.day(), due);
    }

    /** What comes after the deadline while its matter stands on an agenda is late; of one delivery that is said once. */
    @EventListener
    void paperAdded(PaperAdded added) {
        var matter = MatterId.of(added.particulars().about().id());
        var today = VietnamTime.today(clock);
        for (var id : register.withMatter(matter)) {
            var meeting = register.find(id).orElseThrow();
            if (papers(meeting).filter(due -> !due.isKeptOn(today)).isPresent()) {
                meeting.itemOf(matter)
                        .ifPresent(item ->
                                recordPapers(added.particulars().by(), meeting, item.id(), today, added.lateReason()));
            }
        }
    }

    private void record(Actor by, Meeting meeting, Deadline deadline) {
        if (meeting.deadlines().contains(deadline)) {
            return;
        }
        register.add(meeting.id(), deadline);
        var told = meeting.told(clock.instant(), by, List.of(deadline.source()));
        if (deadline.isKept()) {
            facts.publishEvent(new DeadlineKept(told, deadline.name(), deadline.due(), deadline.done()));
            return;
        }
        facts.publishEvent(
                new DeadlineBroken(told, deadline.name(), deadline.due(), deadline.done(), deadline.reason()));
        if (deadline.name() == DeadlineName.PAPERS_TO_OFFICE) {
            facts.publishEvent(new PapersLate(told, deadline.due(), deadline.reason()));
        }
    }

    private LeadTimes leadTimes(Meeting meeting) {
        return new LeadTimes(regulations.rules(meeting.day()));
    }
}
