package vn.quyche.meetings.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.meetings.DeadlineName;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.Meetings;
import vn.quyche.organs.Organs;

/** The steps of a meeting's life that cannot be undone, each with a page to look again. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingStepsController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Organs organs;
    private final Clock clock;

    MeetingStepsController(Meetings meetings, MeetingPages pages, Organs organs, Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.organs = organs;
        this.clock = clock;
    }

    @GetMapping("/convocation")
    String beforeConvening(@PathVariable MeetingId id, Actor me, Model model) {
        me.mustHave(Right.CONVENE_MEETING);
        show(id, me, model);
        var meeting = meetings.find(me, id);
        model.addAttribute("roll", organs.roll(meeting.organ(), meeting.day()).members());
        model.addAttribute("mail", meetings.sendsLetters());
        model.addAttribute(
                "late",
                meetings.leadTimes(meeting).stream()
                        .filter(leadTime -> leadTime.name() == DeadlineName.NOTICE_TO_MEMBERS)
                        .filter(leadTime -> !leadTime.isKeptOn(VietnamTime.today(clock)))
                        .findFirst());
        return "meetings/convocation";
    }

    @PostMapping("/convocation")
    String convene(
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        meetings.convene(me, id, version, reason);
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/opening")
    String open(@PathVariable MeetingId id, @RequestParam int version, Actor me) {
        meetings.open(me, id, version);
        return "redirect:/meetings/" + id;
    }

    @GetMapping("/closing")
    String beforeClosing(@PathVariable MeetingId id, Actor me, Model model) {
        me.mustHave(Right.RUN_MEETING);
        show(id, me, model);
        return "meetings/closing";
    }

    @PostMapping("/closing")
    String close(@PathVariable MeetingId id, @RequestParam int version, Actor me) {
        meetings.close(me, id, version);
        return "redirect:/meetings/" + id;
    }

    @GetMapping("/cancellation")
    String beforeCancelling(@PathVariable MeetingId id, Actor me, Model model) {
        me.mustHave(Right.PREPARE_MEETING);
        show(id, me, model);
        return "meetings/cancellation";
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        meetings.cancel(me, id, version, reason);
        return "redirect:/meetings/" + id;
    }

    private void show(MeetingId id, Actor me, Model model) {
        var meeting = meetings.find(me, id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("page", pages.of(meeting, me));
        model.addAttribute("organs", organs);
    }
}
