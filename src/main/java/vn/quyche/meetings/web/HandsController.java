package vn.quyche.meetings.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;
import vn.quyche.web.StepUp;

/** Votes that the Office enters for those who raised their hands, or who said theirs: it answers for them. */
@Controller
class HandsController {

    private static final String VOTER = "voter-";

    private final Voting voting;

    HandsController(Voting voting) {
        this.voting = voting;
    }

    @StepUp
    @PostMapping("/ballots/{id}/voters/{person}")
    String record(
            @PathVariable BallotId id,
            @PathVariable PersonId person,
            @RequestParam Choice choice,
            @RequestParam(defaultValue = "") String opinion,
            Actor me) {
        voting.record(me, id, person, choice, opinion);
        return back(voting.find(me, id));
    }

    /** A show of hands: all in the room say yes, but for those named. */
    @StepUp
    @PostMapping("/ballots/{id}/show-of-hands")
    String show(@PathVariable BallotId id, @RequestParam Map<String, String> form, Actor me) {
        voting.recordShow(me, id, exceptions(form));
        return back(voting.find(me, id));
    }

    private static Map<PersonId, Choice> exceptions(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(VOTER))
                .filter(entry -> !Choice.YES.code().equals(entry.getValue()))
                .collect(Collectors.toMap(entry -> person(entry.getKey()), entry -> choice(entry.getValue())));
    }

    private static PersonId person(String field) {
        try {
            return PersonId.of(field.substring(VOTER.length()));
        } catch (IllegalArgumentException problem) {
            throw Refusal.invalid(field, "field.unusable", VOTER, field);
        }
    }

    private static Choice choice(String text) {
        try {
            return Choice.of(text);
        } catch (IllegalArgumentException problem) {
            throw Refusal.invalid("choice", "field.unusable", "choice", text);
        }
    }

    /** Where the vote is taken: the item in the room, or the ballot's own page. */
    private static String back(Ballot ballot) {
        return ballot.mode().isInRoom()
                ? "redirect:/items/" + ballot.takenIn().id()
                : "redirect:/ballots/" + ballot.id();
    }
}
