package vn.quyche.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.meetings.Attendance;
import vn.quyche.meetings.Item;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.Room;
import vn.quyche.meetings.RoomVote;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.Voting;
import vn.quyche.web.Part;

/** What happens in the room: attendance, votes, reports heard, conclusions. */
@Controller
class RoomController {

    private final Room room;
    private final Meetings meetings;
    private final MeetingPages pages;
    private final Voting voting;

    RoomController(Room room, Meetings meetings, MeetingPages pages, Voting voting) {
        this.room = room;
        this.meetings = meetings;
        this.pages = pages;
        this.voting = voting;
    }

    @PostMapping("/meetings/{id}/attendance")
    String attend(@PathVariable MeetingId id, Actor me) {
        room.attend(me, id);
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/meetings/{id}/attendance/all")
    String attendAll(@PathVariable MeetingId id, Actor me) {
        room.recordAllPresent(me, id);
        return "redirect:/meetings/" + id + "#h-roll";
    }

    @PostMapping("/meetings/{id}/attendance/{person}")
    String record(
            @PathVariable MeetingId id,
            @PathVariable PersonId person,
            @RequestParam Attendance attendance,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        room.record(me, id, person, attendance, reason);
        return "redirect:/meetings/" + id + "#h-roll";
    }

    @PostMapping("/items/{id}/ballots")
    String openBallot(
            @PathVariable ItemId id,
            @RequestParam VoteWay mode,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String options,
            @RequestParam(defaultValue = "") Set<PersonId> recused,
            @RequestParam Optional<BallotKind> persons,
            @RequestParam(defaultValue = "1") int seats,
            Actor me) {
        room.openBallot(
                me, id, new RoomVote(mode.mode(), mode.form(), question, lines(options), recused).on(persons, seats));
        return item(id);
    }

    /** The item's vote as it stands, fetched again and again. */
    @GetMapping("/items/{id}/vote")
    String vote(
            @PathVariable ItemId id, Actor me, Model model, HttpServletRequest request, HttpServletResponse response) {
        var meeting = meetings.meetingOf(me, id);
        if (!Part.isAsked(request)) {
            return item(id);
        }
        if (!me.may(Right.RUN_MEETING)
                && meeting.item(id).filter(Item::isWaiting).isEmpty()) {
            response.setHeader(MeetingController.RELOAD, "true");
        }
        model.addAttribute("meeting", meeting);
        model.addAttribute("page", pages.of(meeting, me));
        model.addAttribute("current", meeting.item(id));
        return "meetings/fragments :: vote";
    }

    @GetMapping("/items/{id}/count")
    String beforeCount(@PathVariable ItemId id, Actor me, Model model) {
        me.mustHave(Right.RUN_MEETING);
        var meeting = meetings.meetingOf(me, id);
        var page = pages.of(meeting, me);
        var current = meeting.item(id);
        var ballot =
                current.flatMap(page::openBallot).map(Ballot::id).orElseThrow(() -> Refusal.conflict("item.no-ballot"));
        model.addAttribute("meeting", meeting);
        model.addAttribute("page", page);
        model.addAttribute("current", current);
        model.addAttribute("ballot", voting.find(me, ballot));
        model.addAttribute("needed", voting.needed(me, ballot));
        return "meetings/count";
    }

    @PostMapping("/items/{id}/count")
    String count(@PathVariable ItemId id, @RequestParam(defaultValue = "") String conclusion, Actor me) {
        room.closeBallot(me, id, conclusion);
        return item(id);
    }

    @PostMapping("/items/{id}/taking")
    String take(@PathVariable ItemId id, Actor me) {
        room.take(me, id);
        return item(id);
    }

    @PostMapping("/items/{id}/record")
    String write(
            @PathVariable ItemId id,
            @RequestParam(defaultValue = "") String notes,
            @RequestParam Optional<String> conclusion,
            Actor me) {
        room.write(me, id, notes, conclusion);
        return item(id);
    }

    /** Each line of a field that has something in it. */
    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String item(ItemId id) {
        return "redirect:/items/" + id;
    }
}
