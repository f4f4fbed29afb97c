package vn.quyche.elections.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.elections.Rounds;
import vn.quyche.elections.Slates;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meetings;
import vn.quyche.organs.Organs;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.Voting;

/** The list of an election: names, who declines, its close, and the rounds. */
@Controller
@RequestMapping("/items/{id}/slate")
class SlateController {

    private final Slates slates;
    private final Rounds rounds;
    private final Meetings meetings;
    private final Voting voting;
    private final Organs organs;

    SlateController(Slates slates, Rounds rounds, Meetings meetings, Voting voting, Organs organs) {
        this.slates = slates;
        this.rounds = rounds;
        this.meetings = meetings;
        this.voting = voting;
        this.organs = organs;
    }

    @GetMapping
    String show(@PathVariable ItemId id, Actor me, Model model) {
        var meeting = meetings.meetingOf(me, id);
        var item = meeting.item(id).orElseThrow();
        model.addAttribute("meeting", meeting);
        model.addAttribute("item", item);
        model.addAttribute("slate", slates.find(me, id));
        model.addAttribute("settled", rounds.settled(me, id));
        model.addAttribute("next", rounds.next(me, id));
        model.addAttribute("ballots", voting.takenIn(List.of(item.ref())));
        model.addAttribute(
                "members", organs.roll(meeting.organ(), meeting.day()).members());
        model.addAttribute("mayRun", me.may(Right.RUN_MEETING));
        return "elections/slate";
    }

    @PostMapping
    String prepare(
            @PathVariable ItemId id,
            @RequestParam(defaultValue = "1") int seats,
            @RequestParam(defaultValue = "false") boolean collective,
            Actor me) {
        slates.prepare(me, id, seats, collective);
        return page(id);
    }

    @PostMapping("/candidates")
    String nominate(
            @PathVariable ItemId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nominatedBy,
            Actor me) {
        slates.nominate(me, id, name, nominatedBy);
        return page(id);
    }

    @PostMapping("/candidates/{number}/withdrawal")
    String decline(
            @PathVariable ItemId id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        slates.decline(me, id, number, reason);
        return page(id);
    }

    @PostMapping("/closure")
    String close(@PathVariable ItemId id, Actor me) {
        slates.close(me, id);
        return page(id);
    }

    @PostMapping("/rounds")
    String vote(
            @PathVariable ItemId id,
            @RequestParam(defaultValue = "PAPER") BallotForm way,
            @RequestParam(defaultValue = "") List<String> candidate,
            @RequestParam(defaultValue = "") String settled,
            Actor me) {
        rounds.open(me, id, way, candidate, settled);
        return "redirect:/items/" + id;
    }

    private static String page(ItemId id) {
        return "redirect:/items/" + id + "/slate";
    }
}
