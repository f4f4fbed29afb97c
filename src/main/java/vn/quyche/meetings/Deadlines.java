package vn.quyche.meetings;

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
import vn.quyche.matters.MatterLine;
import vn.quyche.matters.Matters;
import vn.quyche.matters.PaperAdded;
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
    LocalDate papersReceived(Actor by, MatterLine matter) {
        return matters.papers(by, matter.id()).stream()
                .map(paper -> VietnamTime.dateOf(paper.at()))
                .max(Comparator.naturalOrder())
                .orElse(VietnamTime.dateOf(matter.filedAt()));
    }

    void record(Actor by, Meeting meeting, LeadTime deadline, Optional<ItemId> item, LocalDate done, String reason) {
        var kept = deadline.isKeptOn(done);
        var said = kept ? "" : reason.strip();
        register.add(meeting.id(), new Deadline(deadline.name(), item, deadline.due(), done, said, deadline.source()));
        var told = meeting.told(clock.instant(), by, List.of(deadline.source()));
        if (kept) {
            facts.publishEvent(new DeadlineKept(told, deadline.name(), deadline.due(), done));
        } else {
            facts.publishEvent(new DeadlineBroken(told, deadline.name(), deadline.due(), done, said));
        }
    }

    /** A paper that comes after the deadline while the matter stands on an agenda is counted as late. */
    @EventListener
    void paperAdded(PaperAdded added) {
        var matter = MatterId.of(added.particulars().about().id());
        register.withMatter(matter).stream()
                .flatMap(id -> register.find(id).stream())
                .forEach(meeting -> papers(meeting)
                        .filter(due -> !due.isKeptOn(VietnamTime.today(clock)))
                        .ifPresent(due -> paperLate(added, meeting, due, matter)));
    }

    private void paperLate(PaperAdded added, Meeting meeting, LeadTime due, MatterId matter) {
        var by = added.particulars().by();
        var item = meeting.items().stream()
                .filter(each -> each.matter().filter(matter::equals).isPresent())
                .findFirst()
                .map(Item::id);
        record(by, meeting, due, item, VietnamTime.today(clock), "");
        facts.publishEvent(new PapersLate(meeting.told(clock.instant(), by, List.of(due.source())), due.due(), ""));
    }

    private LeadTimes leadTimes(Meeting meeting) {
        return new LeadTimes(regulations.rules(meeting.day()));
    }
}
