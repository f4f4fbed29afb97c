package vn.quyche.meetings.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.meetings.Guests;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meeting;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.Meetings;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.organs.Post;

/** Guests of a meeting, and items closed to them. */
@Controller
class GuestController {

    private final Guests guests;
    private final Meetings meetings;
    private final Organs organs;
    private final Clock clock;

    GuestController(Guests guests, Meetings meetings, Organs organs, Clock clock) {
        this.guests = guests;
        this.meetings = meetings;
        this.organs = organs;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/guests/new")
    String form(@PathVariable MeetingId id, Actor me, Model model) {
        me.mustHave(Right.PREPARE_MEETING);
        var meeting = meetings.find(me, id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("groups", groups(meeting));
        return "meetings/guest";
    }

    @PostMapping("/meetings/{id}/guests")
    String invite(
            @PathVariable MeetingId id,
            @RequestParam Optional<PersonId> person,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        me.mustHave(Right.PREPARE_MEETING);
        guests.invite(me, id, person.orElseThrow(() -> Refusal.invalid("person", "guest.nobody")), reason);
        return "redirect:/meetings/" + id + "#h-guests";
    }

    @PostMapping("/meetings/{id}/guests/{person}/removal")
    String uninvite(@PathVariable MeetingId id, @PathVariable PersonId person, Actor me) {
        guests.uninvite(me, id, person);
        return "redirect:/meetings/" + id + "#h-guests";
    }

    @PostMapping("/items/{id}/closure")
    String close(@PathVariable ItemId id, @RequestParam(defaultValue = "") String reason, Actor me) {
        guests.close(me, id, reason);
        return agenda(id, me);
    }

    @PostMapping("/items/{id}/reopening")
    String reopen(@PathVariable ItemId id, Actor me) {
        guests.reopen(me, id);
        return agenda(id, me);
    }

    private String agenda(ItemId item, Actor me) {
        return "redirect:/meetings/" + meetings.meetingOf(me, item).id() + "#h-agenda";
    }

    /** Who is no member, the Inspection Commission first: its members are invited to every conference of the committee. */
    private List<Group> groups(Meeting meeting) {
        var today = VietnamTime.today(clock);
        var offered = new LinkedHashSet<OrganId>();
        offered.add(OrganId.INSPECTION_COMMISSION);
        organs.posts(today).stream().map(Post::organ).forEach(offered::add);
        var seen = new HashSet<PersonId>();
        organs.roll(meeting.organ(), meeting.day()).members().forEach(member -> seen.add(member.person()));
        meeting.guests().forEach(guest -> seen.add(guest.person()));
        var groups = new ArrayList<Group>();
        for (var organ : offered) {
            var people = organs.tied(organ, today).stream()
                    .filter(person -> seen.add(person.id()))
                    .toList();
            if (!people.isEmpty()) {
                groups.add(new Group(organs.name(organ), people));
            }
        }
        return groups;
    }

    /** People of one organ. */
    public record Group(String organ, List<Person> people) {}
}
