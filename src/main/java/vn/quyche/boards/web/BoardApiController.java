package vn.quyche.boards.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.boards.BoardMember;
import vn.quyche.boards.Boards;
import vn.quyche.boards.Signature;
import vn.quyche.boards.TallySheet;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.PaperSlips;
import vn.quyche.voting.Voting;
import vn.quyche.web.Sent;

/** Counting boards for other systems. */
@RestController
@RequestMapping("/api/v1/ballots/{id}/board")
class BoardApiController {

    private final Boards boards;
    private final Voting voting;

    BoardApiController(Boards boards, Voting voting) {
        this.boards = boards;
        this.voting = voting;
    }

    @GetMapping
    Answer show(@PathVariable BallotId id, Actor me) {
        var members = boards.find(me, id).stream()
                .flatMap(board -> board.members().stream())
                .map(BoardMember::name)
                .toList();
        return new Answer(
                id.toString(),
                voting.find(me, id).state().name(),
                members,
                boards.sheets(me, id).stream().map(Sheet::of).toList(),
                links(id));
    }

    /** {@code board}: the members by their ids, the head first. */
    @PostMapping
    Answer name(@PathVariable BallotId id, @RequestBody Map<String, Object> body, Actor me) {
        boards.name(me, id, people(new Sent(body).texts("board")));
        return show(id, me);
    }

    @PostMapping("/urn")
    Answer closeUrn(@PathVariable BallotId id, Actor me) {
        boards.closeUrn(me, id);
        return show(id, me);
    }

    @PostMapping("/sheets")
    Answer enter(@PathVariable BallotId id, @RequestBody Map<String, Object> body, Actor me) {
        boards.mustCount(me, id);
        boards.enter(me, id, Figures.sent(new Sent(body)));
        return show(id, me);
    }

    @PostMapping("/sheets/{number}/confirmation")
    Answer confirm(@PathVariable BallotId id, @PathVariable int number, Actor me) {
        boards.confirm(me, id, number);
        return show(id, me);
    }

    @PostMapping("/sheets/{number}/return")
    Answer sendBack(
            @PathVariable BallotId id, @PathVariable int number, @RequestBody Map<String, Object> body, Actor me) {
        boards.sendBack(me, id, number, new Sent(body).textOr("reason", ""));
        return show(id, me);
    }

    private static List<PersonId> people(List<String> ids) {
        try {
            return ids.stream().map(PersonId::of).toList();
        } catch (IllegalArgumentException problem) {
            throw Refusal.invalid("board", "field.unusable", "board", String.join(", ", ids));
        }
    }

    private static Map<String, String> links(BallotId id) {
        var self = "/api/v1/ballots/" + id + "/board";
        return Map.of(
                "self", self,
                "urn", self + "/urn",
                "sheets", self + "/sheets",
                "ballot", "/api/v1/ballots/" + id,
                "page", "/ballots/" + id + "/board");
    }

    /** A board in JSON, with the sheets that the reader may see. */
    record Answer(String id, String state, List<String> members, List<Sheet> sheets, Map<String, String> links) {}

    /** A tally sheet in JSON. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sheet(
            int number,
            String state,
            PaperSlips slips,
            int missing,
            String enteredBy,
            @Nullable String second,
            String remark) {

        static Sheet of(TallySheet sheet) {
            return new Sheet(
                    sheet.number(),
                    sheet.state().name(),
                    sheet.slips(),
                    sheet.slips().missing(),
                    sheet.entered().name(),
                    sheet.second().map(Signature::name).orElse(null),
                    sheet.remark());
        }
    }
}
