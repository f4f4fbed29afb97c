package vn.quyche.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.MatterId;

/**
 * A meeting of an organ with its agenda, its roll and the deadlines before it.
 *
 * @param id names it
 * @param version changes with its plan, agenda and state, so that a stale page is noticed
 * @param title as lists and records print it
 * @param organ who meets
 * @param kind regular or not
 * @param startsAt when it begins by plan
 * @param place where
 * @param minutes how long it is meant to last
 * @param reason why extraordinary, or why cancelled; empty otherwise
 * @param state where it stands
 * @param convenedAt when the members were invited
 * @param openedAt when it began
 * @param endedAt when it was closed or cancelled
 * @param audience who may read of it
 * @param seats the roll, once convened
 * @param guests who is invited besides the members
 * @param items the agenda in order
 * @param deadlines the deadlines already kept or broken
 */
public record Meeting(
        MeetingId id,
        int version,
        String title,
        OrganId organ,
        MeetingKind kind,
        Instant startsAt,
        String place,
        int minutes,
        String reason,
        MeetingState state,
        Optional<Instant> convenedAt,
        Optional<Instant> openedAt,
        Optional<Instant> endedAt,
        Audience audience,
        List<Seat> seats,
        List<Guest> guests,
        List<Item> items,
        List<Deadline> deadlines) {

    public Meeting {
        seats = List.copyOf(seats);
        guests = List.copyOf(guests);
        items = List.copyOf(items);
        deadlines = List.copyOf(deadlines);
    }

    /** The day on which it is held in Vietnam. */
    public LocalDate day() {
        return VietnamTime.dateOf(startsAt);
    }

    public RecordRef ref() {
        return new RecordRef("meeting", id.toString(), title);
    }

    /** As the reader may see it: without the items kept from him, and what is said of them. */
    Meeting seenBy(Actor reader) {
        var seen =
                items.stream().filter(item -> item.audience().includes(reader)).toList();
        var hidden = items.stream()
                .filter(item -> !seen.contains(item))
                .map(Item::id)
                .toList();
        if (hidden.isEmpty()) {
            return this;
        }
        var told = deadlines.stream()
                .filter(deadline -> deadline.item().filter(hidden::contains).isEmpty())
                .toList();
        return new Meeting(
                id,
                version,
                title,
                organ,
                kind,
                startsAt,
                place,
                minutes,
                reason,
                state,
                convenedAt,
                openedAt,
                endedAt,
                audience,
                seats,
                guests,
                seen,
                told);
    }

    /** The item, which is not there for one who may not read of it. */
    Item itemFor(Actor actor, ItemId item) {
        var found = item(item).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        found.audience().mustInclude(actor);
        return found;
    }

    /** Its members and those who serve them, without the guests. */
    Audience withoutGuests() {
        return Audience.of(organ, OrganId.COMMITTEE_OFFICE);
    }

    public boolean isGuest(PersonId person) {
        return guests.stream().anyMatch(guest -> guest.person().equals(person));
    }

    public int present() {
        return (int) seats.stream().filter(Seat::isPresent).count();
    }

    public int plannedMinutes() {
        return items.stream().mapToInt(Item::minutes).sum();
    }

    public Optional<Seat> seat(PersonId person) {
        return seats.stream().filter(seat -> seat.person().equals(person)).findFirst();
    }

    public Optional<Item> item(ItemId item) {
        return items.stream().filter(each -> each.id().equals(item)).findFirst();
    }

    /** The item by which the matter still waits here. */
    Optional<Item> itemOf(MatterId matter) {
        return waiting().stream()
                .filter(each -> each.matter().filter(matter::equals).isPresent())
                .findFirst();
    }

    /** Reports that the organ has not yet heard. */
    public List<Item> untakenReports() {
        return items.stream().filter(Item::isUntakenReport).toList();
    }

    public List<Item> waiting() {
        return items.stream().filter(Item::isWaiting).toList();
    }

    Fact.Particulars told(Instant at, Actor by, List<Citation> basis) {
        return new Fact.Particulars(at, by, organ, ref(), audience, basis);
    }
}
