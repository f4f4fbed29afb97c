package vn.quyche.voting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.organs.Organs;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Opinion;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;
import vn.quyche.web.StepUp;

/** The ballots that wait for a person, the ballot itself, and what became of earlier ones. */
@Controller
@RequestMapping("/ballots")
class BallotController {

    private static final int SHOWN = 30;

    private final Voting voting;
    private final Organs organs;
    private final Clock clock;

    BallotController(Voting voting, Organs organs, Clock clock) {
        this.voting = voting;
        this.organs = organs;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor me, Model model) {
        var open = voting.open(me);
        model.addAttribute(
                "waiting",
                open.stream().filter(ballot -> ballot.waitsFor(me.person())).toList());
        model.addAttribute(
                "others",
                open.stream().filter(ballot -> !ballot.waitsFor(me.person())).toList());
        model.addAttribute("past", voting.closed(me, clock.instant(), SHOWN));
        model.addAttribute("organs", organs);
        return "voting/ballots";
    }

    @GetMapping("/{id}")
    String show(@PathVariable BallotId id, @RequestParam Optional<Choice> choice, Actor me, Model model) {
        return ballot(voting.find(me, id), choice, "", me, model);
    }

    /**
     * The page on which a voter looks again before the vote counts, or, looking again, the ballot as it was filled in.
     * Stores nothing.
     */
    @PostMapping("/{id}/check")
    String check(
            @PathVariable BallotId id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "false") boolean amend,
            Actor me,
            Model model,
            HttpServletResponse response) {
        response.setHeader("HX-Push-Url", "false");
        var ballot = voting.find(me, id);
        var choice = Filled.read(ballot.asked(), form);
        if (amend) {
            return ballot(ballot, Optional.of(choice), opinion, me, model);
        }
        return looking(ballot, choice, opinion, model);
    }

    /** The same for who comes from a letter with an answer in mind: looking again, then sending. Stores nothing. */
    @GetMapping("/{id}/check")
    String check(@PathVariable BallotId id, @RequestParam MultiValueMap<String, String> form, Actor me, Model model) {
        var ballot = voting.find(me, id);
        if (mine(ballot, me).filter(Voter::mayVote).isEmpty()) {
            return "redirect:/ballots/" + id;
        }
        return looking(ballot, Filled.read(ballot.asked(), form), "", model);
    }

    @StepUp
    @PostMapping("/{id}/votes")
    String vote(
            @PathVariable BallotId id,
            @RequestParam Choice choice,
            @RequestParam(defaultValue = "") String opinion,
            Actor me) {
        voting.cast(me, id, choice, opinion);
        return "redirect:/ballots/" + id;
    }

    private String looking(Ballot ballot, Choice choice, String opinion, Model model) {
        voting.check(ballot, choice, opinion);
        model.addAttribute("ballot", ballot);
        model.addAttribute("organs", organs);
        model.addAttribute("choice", choice);
        model.addAttribute("opinion", Opinion.of(opinion));
        model.addAttribute("reading", true);
        return "voting/check";
    }

    private String ballot(Ballot ballot, Optional<Choice> choice, String opinion, Actor me, Model model) {
        var votes = ballot.isOpen()
                && !ballot.isOnPaper()
                && mine(ballot, me)
                        .filter(voter -> voter.mayVote() && (ballot.mode().mayChange() || !voter.hasVoted()))
                        .isPresent();
        model.addAttribute("ballot", ballot);
        model.addAttribute("organs", organs);
        model.addAttribute("mine", mine(ballot, me));
        model.addAttribute("chosen", choice);
        model.addAttribute("opinion", opinion);
        model.addAttribute("reading", votes);
        model.addAttribute("office", me.isOffice());
        return votes ? "voting/ballot" : "voting/count";
    }

    private static Optional<Voter> mine(Ballot ballot, Actor me) {
        return ballot.voter(me.person());
    }
}
