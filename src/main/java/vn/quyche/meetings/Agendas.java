package vn.quyche.meetings;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterLine;
import vn.quyche.matters.Matters;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.Voting;

/** The items of a meeting: matters that are ready, reports that are due, and what else is to be discussed. */
@Component
public class Agendas {

    private final Register register;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Voting voting;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Agendas(
            Register register,
            Matters matters,
            Deadlines deadlines,
            Voting voting,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.register = register;
        this.matters = matters;
        this.deadlines = deadlines;
        this.voting = voting;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Puts something on the agenda; a matter only at this organ's step, its papers late only for a reason. */
    @Transactional
    public ItemId add(Actor by, MeetingId id, NewItem item) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lock(by, id);
        refuseIf(meeting.state().isOver(), "meeting.over");
        if (item.minutes() < 0) {
            throw Refusal.invalid("minutes", "meeting.minutes");
        }
        return item.matter()
                .map(matter -> addMatter(by, meeting, matter, item))
                .orElseGet(() -> addTitled(by, meeting, item));
    }

    @Transactional
    public void remove(Actor by, ItemId item) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lockOf(by, item);
        var removed = waiting(by, meeting, item);
        refuseIf(removed.kind() == ItemKind.REPORT_BACK, reporting(meeting), "item.report-stays");
        var isVotedOn = voting.takenIn(List.of(removed.ref())).stream().anyMatch(ballot -> ballot.isOpen());
        refuseIf(isVotedOn, "item.ballot-open");
        removed.matter().ifPresent(matter -> matters.takeOffAgenda(by, matter, meeting.ref()));
        register.remove(item);
        reorder(
                meeting,
                meeting.items().stream()
                        .filter(each -> !each.id().equals(removed.id()))
                        .toList());
        facts.publishEvent(new AgendaItemRemoved(meeting.told(clock.instant(), by, List.of()), removed.kind()));
    }

    /** Moves an item up (a negative number of places) or down. */
    @Transactional
    public void move(Actor by, ItemId item, int places) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lockOf(by, item);
        var moved = waiting(by, meeting, item);
        var order = new ArrayList<>(meeting.items());
        var from = order.indexOf(moved);
        var to = Math.max(0, Math.min(order.size() - 1, from + places));
        Collections.rotate(order.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        reorder(meeting, order);
    }

    @Transactional
    public void planMinutes(Actor by, ItemId item, int minutes) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lockOf(by, item);
        waiting(by, meeting, item);
        if (minutes < 0) {
            throw Refusal.invalid("minutes", "meeting.minutes");
        }
        register.planMinutes(item, minutes);
    }

    /** The matters that wait for a meeting of this organ. */
    @Transactional(readOnly = true)
    public List<MatterLine> ready(Actor by, Meeting meeting) {
        return matters.readyFor(by, meeting.organ());
    }

    /** Whether the papers of a matter reached the Office too late for the meeting. */
    @Transactional(readOnly = true)
    public boolean isLate(Actor by, Meeting meeting, MatterLine matter) {
        return deadlines
                .papers(meeting)
                .filter(due -> !due.isKeptOn(deadlines.papersReceived(by, matter.id())))
                .isPresent();
    }

    private ItemId addMatter(Actor by, Meeting meeting, MatterId matter, NewItem item) {
        var line = matters.readyFor(by, meeting.organ()).stream()
                .filter(ready -> ready.id().equals(matter))
                .findFirst()
                .orElseThrow(() -> notReady(by, matter));
        item.act().filter(act -> line.toDo().filter(act::equals).isEmpty()).ifPresent(act -> {
            throw Refusal.invalid("act", "item.act", line.toDo().map(Enum::name).orElse(""));
        });
        var full = matters.find(by, matter);
        var basis = full.currentStep().map(step -> step.basis()).orElse(List.of());
        var title = item.title().isBlank() ? line.title() : item.title().strip();
        var added = new Item(
                ItemId.random(),
                meeting.id(),
                meeting.items().size() + 1,
                ItemKind.MATTER,
                title,
                Optional.of(matter),
                Optional.empty(),
                line.toDo(),
                item.minutes(),
                ItemState.WAITING,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                basis,
                full.audience().isListed() ? full.audience() : meeting.audience(),
                "");
        register.add(added);
        matters.placeOnAgenda(by, matter, deadlines.placing(meeting));
        deadlines.recordPapers(by, meeting, added.id(), deadlines.papersReceived(by, matter), item.lateReason());
        facts.publishEvent(new AgendaItemAdded(meeting.told(clock.instant(), by, basis), ItemKind.MATTER));
        return added.id();
    }

    private ItemId addTitled(Actor by, Meeting meeting, NewItem item) {
        if (item.kind() == ItemKind.MATTER || item.kind() == ItemKind.REPORT_BACK) {
            throw Refusal.invalid("kind", "item.kind");
        }
        if (item.title().isBlank()) {
            throw Refusal.invalid("title", "item.title");
        }
        var basis = item.kind() == ItemKind.INTERIM_REPORT ? List.of(reporting(meeting)) : List.<Citation>of();
        var added = Item.heard(meeting, item.kind(), item.title().strip(), Optional.empty(), item.minutes(), basis);
        register.add(added);
        facts.publishEvent(new AgendaItemAdded(meeting.told(clock.instant(), by, basis), item.kind()));
        return added.id();
    }

    /** Where the regulation asks for reports to the next meeting. */
    private Citation reporting(Meeting meeting) {
        return regulations.rules(meeting.day()).term("report-back.when").source();
    }

    private Refusal notReady(Actor by, MatterId id) {
        var matter = matters.find(by, id);
        var basis = matter.currentStep().flatMap(step -> step.basis().stream().findFirst());
        return basis.map(cite -> Refusal.under(cite, "item.matter-not-ready", matter.number()))
                .orElseGet(() -> Refusal.conflict("item.matter-not-ready", matter.number()));
    }

    private void reorder(Meeting meeting, List<Item> order) {
        register.order(meeting.id(), order.stream().map(Item::id).toList());
    }

    private static Item waiting(Actor by, Meeting meeting, ItemId id) {
        var item = meeting.itemFor(by, id);
        refuseIf(meeting.state().isOver(), "meeting.over");
        refuseIf(!item.isWaiting(), "item.settled");
        return item;
    }

    private Meeting lockOf(Actor by, ItemId item) {
        return lock(
                by, register.meetingOf(item).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty())));
    }

    private Meeting lock(Actor by, MeetingId id) {
        var meeting = register.lock(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        meeting.audience().mustInclude(by);
        return meeting;
    }
}
