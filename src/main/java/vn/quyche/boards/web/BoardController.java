package vn.quyche.boards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.boards.Boards;
import vn.quyche.boards.SheetState;
import vn.quyche.boards.TallySheet;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.organs.Organs;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;
import vn.quyche.web.StepUp;

/** A paper ballot step by step: the board, the slips, the urn, the tally sheet and its second signature, the minutes. */
@Controller
@RequestMapping("/ballots/{id}/board")
class BoardController {

    private final Boards boards;
    private final Voting voting;
    private final Organs organs;

    BoardController(Boards boards, Voting voting, Organs organs) {
        this.boards = boards;
        this.voting = voting;
        this.organs = organs;
    }

    @GetMapping
    String show(@PathVariable BallotId id, Actor me, Model model) {
        var ballot = voting.find(me, id);
        var board = boards.find(me, id);
        var sheets = boards.sheets(me, id);
        var member = board.filter(each -> each.includes(me.person())).isPresent();
        model.addAttribute("ballot", ballot);
        model.addAttribute("organs", organs);
        model.addAttribute("board", board);
        model.addAttribute("sheets", sheets);
        model.addAttribute(
                "confirmed",
                sheets.stream().filter(BoardController::isConfirmed).findFirst());
        model.addAttribute("waits", sheets.stream().anyMatch(TallySheet::waits));
        model.addAttribute("mayRun", me.may(Right.RUN_MEETING));
        model.addAttribute("mayEnter", me.may(Right.RUN_MEETING) || member);
        model.addAttribute("member", member);
        model.addAttribute("lines", FigureLine.of(ballot.asked()));
        model.addAttribute(
                "candidates", ballot.roll().stream().filter(Voter::mayVote).toList());
        return "boards/board";
    }

    @PostMapping
    String name(
            @PathVariable BallotId id,
            @RequestParam Optional<PersonId> head,
            @RequestParam(defaultValue = "") List<PersonId> member,
            Actor me) {
        var people = new ArrayList<PersonId>();
        head.ifPresent(people::add);
        member.stream().filter(person -> !people.contains(person)).forEach(people::add);
        boards.name(me, id, people);
        return page(id);
    }

    @PostMapping("/urn")
    String closeUrn(@PathVariable BallotId id, Actor me) {
        boards.closeUrn(me, id);
        return page(id);
    }

    @StepUp
    @PostMapping("/sheets")
    String enter(@PathVariable BallotId id, @RequestParam Map<String, String> form, Actor me) {
        boards.mustCount(me, id);
        boards.enter(me, id, Figures.typed(form, voting.find(me, id).asked()));
        return page(id);
    }

    @StepUp
    @PostMapping("/sheets/{number}/confirmation")
    String confirm(@PathVariable BallotId id, @PathVariable int number, Actor me) {
        boards.confirm(me, id, number);
        return page(id);
    }

    @PostMapping("/sheets/{number}/return")
    String sendBack(
            @PathVariable BallotId id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        boards.sendBack(me, id, number, reason);
        return page(id);
    }

    private static boolean isConfirmed(TallySheet sheet) {
        return sheet.state() == SheetState.CONFIRMED;
    }

    private static String page(BallotId id) {
        return "redirect:/ballots/" + id + "/board";
    }
}
