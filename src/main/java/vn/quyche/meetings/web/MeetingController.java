package vn.quyche.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Right;
import vn.quyche.meetings.Item;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meeting;
import vn.quyche.meetings.MeetingFilter;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.MeetingKind;
import vn.quyche.meetings.MeetingState;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewMeeting;
import vn.quyche.organs.Organs;
import vn.quyche.web.Part;

/** The list of meetings, a new one, and each one as it stands: ahead, sitting or over. */
@Controller
@RequestMapping("/meetings")
class MeetingController {

    /** Makes htmx fetch the whole page. */
    static final String RELOAD = "HX-Refresh";

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Organs organs;

    MeetingController(Meetings meetings, MeetingPages pages, Organs organs) {
        this.meetings = meetings;
        this.pages = pages;
        this.organs = organs;
    }

    @GetMapping
    String list(
            @RequestParam Optional<OrganId> organ,
            @RequestParam Optional<MeetingState> state,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var filter = new MeetingFilter(organ, state, from, to, Math.max(1, page));
        model.addAttribute("found", meetings.list(me, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("next", meetings.next(me));
        model.addAttribute("organs", organs);
        model.addAttribute("choices", Meetings.MEETING_ORGANS);
        model.addAttribute("states", MeetingState.values());
        model.addAttribute("mayPlan", me.may(Right.PREPARE_MEETING));
        return "meetings/meetings";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "STANDING_GROUP") String organ, Actor me, Model model) {
        me.mustHave(Right.PREPARE_MEETING);
        model.addAttribute("organs", organs);
        model.addAttribute("choices", Meetings.MEETING_ORGANS);
        model.addAttribute("chosen", organ);
        return "meetings/new";
    }

    @PostMapping
    String plan(
            @RequestParam OrganId organ,
            @RequestParam MeetingKind kind,
            @RequestParam LocalDate day,
            @RequestParam String hour,
            @RequestParam String place,
            @RequestParam int minutes,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        var plan = new NewMeeting(organ, kind, TypedHour.moment(day, hour), place, minutes, reason);
        return "redirect:/meetings/" + meetings.plan(me, plan);
    }

    @GetMapping("/{id}")
    String show(@PathVariable MeetingId id, @RequestParam Optional<ItemId> item, Actor me, Model model) {
        var found = meetings.find(me, id);
        found.seat(me.person())
                .filter(seat -> seat.invitedAt().isPresent() && seat.readAt().isEmpty())
                .ifPresent(seat -> meetings.read(me, id));
        var page = pages.of(found, me);
        model.addAttribute("page", page);
        model.addAttribute("meeting", found);
        model.addAttribute("organs", organs);
        if (found.state() != MeetingState.OPEN) {
            return found.state().isAhead() ? "meetings/meeting" : "meetings/record";
        }
        model.addAttribute("reading", true);
        model.addAttribute("hall", page.hall());
        model.addAttribute("current", current(found, item));
        return "meetings/room";
    }

    /** Attendance and quorum, fetched again and again while the meeting sits. */
    @GetMapping("/{id}/room")
    String room(
            @PathVariable MeetingId id,
            Actor me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = meetings.find(me, id);
        if (!Part.isAsked(request)) {
            return "redirect:/meetings/" + id;
        }
        if (found.state() != MeetingState.OPEN) {
            response.setHeader(RELOAD, "true");
        }
        var page = pages.of(found, me);
        model.addAttribute("page", page);
        model.addAttribute("meeting", found);
        model.addAttribute("hall", page.hall());
        return "meetings/fragments :: gauge";
    }

    @PostMapping("/{id}/schedule")
    String reschedule(
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam LocalDate day,
            @RequestParam String hour,
            @RequestParam String place,
            @RequestParam int minutes,
            @RequestParam(defaultValue = "") String lateReason,
            Actor me) {
        meetings.reschedule(me, id, version, TypedHour.moment(day, hour), place, minutes, lateReason);
        return "redirect:/meetings/" + id;
    }

    private static Optional<Item> current(Meeting meeting, Optional<ItemId> asked) {
        return asked.flatMap(meeting::item)
                .or(() -> meeting.waiting().stream().findFirst())
                .or(() -> meeting.items().stream().findFirst());
    }
}
