package vn.quyche.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.Room;
import vn.quyche.meetings.RoomVote;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.BallotMode;
import vn.quyche.web.Sent;

/** Items of agendas for other systems. */
@RestController
@RequestMapping("/api/v1/items/{id}")
class ItemApiController {

    private final Meetings meetings;
    private final Room room;

    ItemApiController(Meetings meetings, Room room) {
        this.meetings = meetings;
        this.room = room;
    }

    @PostMapping("/ballots")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> openBallot(@PathVariable ItemId id, @RequestBody Map<String, Object> body, Actor me) {
        var sent = new Sent(body);
        var ballot = room.openBallot(
                me,
                id,
                new RoomVote(
                                sent.oneOf("mode", BallotMode.class),
                                sent.findOneOf("form", BallotForm.class).orElse(BallotForm.DEVICE),
                                sent.textOr("question", ""),
                                sent.texts("options"),
                                people(sent.texts("recused")))
                        .on(sent.findOneOf("persons", BallotKind.class), sent.wholeOr("seats", 1)));
        var self = "/api/v1/ballots/" + ballot;
        return Map.of(
                "id",
                ballot.toString(),
                "state",
                "OPEN",
                "links",
                Map.of("self", self, "votes", self + "/votes", "closure", self + "/closure"));
    }

    @PostMapping("/taking")
    ItemAnswer take(@PathVariable ItemId id, Actor me) {
        room.take(me, id);
        return show(id, me);
    }

    @PostMapping("/record")
    ItemAnswer write(@PathVariable ItemId id, @RequestBody Map<String, Object> body, Actor me) {
        var sent = new Sent(body);
        var conclusion =
                body.get("conclusion") == null ? Optional.<String>empty() : Optional.of(sent.textOr("conclusion", ""));
        room.write(me, id, sent.textOr("notes", ""), conclusion);
        return show(id, me);
    }

    private static Set<PersonId> people(List<String> ids) {
        try {
            return ids.stream().map(PersonId::of).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException problem) {
            throw Refusal.invalid("recused", "field.unusable", "recused", String.join(", ", ids));
        }
    }

    private ItemAnswer show(ItemId id, Actor me) {
        return ItemAnswer.of(meetings.meetingOf(me, id).item(id).orElseThrow());
    }
}
