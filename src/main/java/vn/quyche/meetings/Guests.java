package vn.quyche.meetings;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.MatterId;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;
import vn.quyche.secrecy.LevelChanged;

/** Who is invited besides the members, and what of the agenda is not theirs to know (Điều 25, khoản 1; J-42). */
@Component
public class Guests {

    private static final int LONGEST_REASON = 500;

    private final Register register;
    private final GuestBook book;
    private final Organs organs;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Guests(
            Register register,
            GuestBook book,
            Organs organs,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.register = register;
        this.book = book;
        this.organs = organs;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Invites somebody who is no member; of the meeting the guest reads all but closed items. */
    @Transactional
    public void invite(Actor by, MeetingId id, PersonId person, String reason) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lock(by, id);
        refuseIf(meeting.state().isOver(), "meeting.over");
        var name = organs.person(person).name();
        var isMember = organs.isMember(meeting.organ(), person, meeting.day());
        refuseIf(isMember, "guest.is-member", name);
        refuseIf(meeting.isGuest(person), "guest.already-invited", name);
        var guest = new Guest(person, name, written(reason, "guest.without-reason"));
        book.add(id, guest, by.name(), clock.instant());
        letIn(meeting, meeting.audience().and(Circle.of(person)));
        tell(new GuestInvited(told(by, meeting, inviting(meeting)), name));
    }

    /** The guest does not come, and reads of the meeting no more. */
    @Transactional
    public void uninvite(Actor by, MeetingId id, PersonId person) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lock(by, id);
        refuseIf(meeting.state().isOver(), "meeting.over");
        var guest = meeting.guests().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("guest.not-invited"));
        book.remove(id, person);
        letIn(meeting, meeting.audience().without(Circle.of(person)));
        tell(new GuestUninvited(told(by, meeting, inviting(meeting)), guest.name()));
    }

    /** Keeps the guests out of an item, as the organ that adopts the agenda has decided. */
    @Transactional
    public void close(Actor by, ItemId id, String reason) {
        var meeting = closing(by, id);
        var item = meeting.itemFor(by, id);
        refuseIf(item.isClosed(), "item.already-closed");
        book.close(id, written(reason, "item.closed-without-reason"));
        if (!item.audience().isListed()) {
            book.giveTo(id, meeting.withoutGuests());
        }
        tell(new ItemClosed(withoutGuests(by, meeting), decider(meeting).code()));
    }

    /** Lets the guests into an item again. */
    @Transactional
    public void reopen(Actor by, ItemId id) {
        var meeting = closing(by, id);
        var item = meeting.itemFor(by, id);
        refuseIf(!item.isClosed(), "item.not-closed");
        book.close(id, "");
        if (!item.audience().isListed()) {
            book.giveTo(id, meeting.audience());
        }
        tell(new ItemReopened(withoutGuests(by, meeting), decider(meeting).code()));
    }

    /** Who decides that an item is closed, under the rules of the meeting's day. */
    public OrganId decider(Meeting meeting) {
        return OrganId.of(regulations
                .rules(meeting.day())
                .term("agenda.closed-item-decided-by")
                .value());
    }

    /** An item is as open as its matter. */
    @EventListener
    void levelChanged(LevelChanged changed) {
        var about = changed.particulars().about();
        if (!"matter".equals(about.type())) {
            return;
        }
        var readers = changed.particulars().audience();
        var matter = MatterId.of(about.id());
        for (var id : book.meetingsOf(matter)) {
            var meeting = register.find(id).orElseThrow();
            meeting.items().stream()
                    .filter(item -> item.matter().filter(matter::equals).isPresent())
                    .forEach(item -> book.giveTo(item.id(), readers.isListed() ? readers : ordinary(meeting, item)));
        }
    }

    private static Audience ordinary(Meeting meeting, Item item) {
        return item.isClosed() ? meeting.withoutGuests() : meeting.audience();
    }

    private void letIn(Meeting meeting, Audience readers) {
        book.giveTo(meeting.id(), readers);
        meeting.items().stream()
                .filter(item -> !item.isClosed() && !item.audience().isListed())
                .forEach(item -> book.giveTo(item.id(), readers));
    }

    private Meeting closing(Actor by, ItemId id) {
        by.mustHave(Right.CONVENE_MEETING);
        var meeting = lock(
                by, register.meetingOf(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty())));
        meeting.itemFor(by, id);
        refuseIf(meeting.state().isOver(), "meeting.over");
        return meeting;
    }

    private Meeting lock(Actor by, MeetingId id) {
        var meeting = register.lock(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        meeting.audience().mustInclude(by);
        return meeting;
    }

    private static String written(String reason, String code) {
        var words = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
        if (words.isEmpty()) {
            throw Refusal.invalid("reason", code);
        }
        if (words.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "guest.reason-too-long", LONGEST_REASON, words.length());
        }
        return words;
    }

    private Citation inviting(Meeting meeting) {
        return regulations.rules(meeting.day()).cite("R-25.1-g");
    }

    private Fact.Particulars told(Actor by, Meeting meeting, Citation basis) {
        return meeting.told(clock.instant(), by, List.of(basis));
    }

    /** What is said of a closed item is not said to the guests. */
    private Fact.Particulars withoutGuests(Actor by, Meeting meeting) {
        var basis = regulations
                .rules(meeting.day())
                .term("agenda.closed-item-decided-by")
                .source();
        return new Fact.Particulars(
                clock.instant(), by, meeting.organ(), meeting.ref(), meeting.withoutGuests(), List.of(basis));
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
