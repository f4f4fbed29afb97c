package vn.quyche.meetings.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.matters.MatterId;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.Attendance;
import vn.quyche.meetings.ItemKind;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.MeetingKind;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewItem;
import vn.quyche.meetings.NewMeeting;
import vn.quyche.meetings.Room;
import vn.quyche.web.Sent;

/** Meetings for other systems. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingApiController {

    /** The length of a meeting whose caller names none. */
    private static final int MINUTES = 120;

    private final Meetings meetings;
    private final Agendas agendas;
    private final Room room;

    MeetingApiController(Meetings meetings, Agendas agendas, Room room) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.room = room;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeetingAnswer plan(@RequestBody Map<String, Object> body, Actor me) {
        var sent = new Sent(body);
        var plan = new NewMeeting(
                sent.id("organ", OrganId::of),
                sent.oneOf("kind", MeetingKind.class),
                sent.moment("startsAt"),
                sent.text("place"),
                sent.wholeOr("minutes", MINUTES),
                sent.textOr("reason", ""));
        return show(meetings.plan(me, plan), me);
    }

    @GetMapping("/{id}")
    MeetingAnswer show(@PathVariable MeetingId id, Actor me) {
        var meeting = meetings.find(me, id);
        return MeetingAnswer.of(meeting, meetings.quorum(meeting), meetings.leadTimes(meeting));
    }

    @PostMapping("/{id}/items")
    @ResponseStatus(HttpStatus.CREATED)
    ItemAnswer add(@PathVariable MeetingId id, @RequestBody Map<String, Object> body, Actor me) {
        var sent = new Sent(body);
        var matter = sent.findId("matter", MatterId::of);
        var kind = matter.isPresent()
                ? ItemKind.MATTER
                : sent.findOneOf("kind", ItemKind.class).orElse(ItemKind.OTHER);
        var item = new NewItem(
                kind,
                sent.textOr("title", ""),
                matter,
                sent.findOneOf("act", Act.class),
                sent.wholeOr("minutes", 0),
                sent.textOr("reason", ""));
        var added = agendas.add(me, id, item);
        return ItemAnswer.of(meetings.find(me, id).item(added).orElseThrow());
    }

    @PostMapping("/{id}/convocation")
    MeetingAnswer convene(
            @PathVariable MeetingId id, @RequestBody(required = false) @Nullable Map<String, Object> body, Actor me) {
        meetings.convene(me, id, meetings.find(me, id).version(), Sent.of(body).textOr("reason", ""));
        return show(id, me);
    }

    @PostMapping("/{id}/opening")
    MeetingAnswer open(@PathVariable MeetingId id, Actor me) {
        meetings.open(me, id, meetings.find(me, id).version());
        return show(id, me);
    }

    /** Oneself, without a body; or, for the Office, the person named, absent only with a reason. */
    @PostMapping("/{id}/attendance")
    MeetingAnswer attend(
            @PathVariable MeetingId id, @RequestBody(required = false) @Nullable Map<String, Object> body, Actor me) {
        var sent = Sent.of(body);
        sent.findId("person", PersonId::of)
                .ifPresentOrElse(
                        person -> room.record(
                                me,
                                id,
                                person,
                                sent.findOneOf("attendance", Attendance.class).orElse(Attendance.PRESENT),
                                sent.textOr("reason", "")),
                        () -> room.attend(me, id));
        return show(id, me);
    }

    @PostMapping("/{id}/closing")
    MeetingAnswer close(@PathVariable MeetingId id, Actor me) {
        meetings.close(me, id, meetings.find(me, id).version());
        return show(id, me);
    }

    @PostMapping("/{id}/cancellation")
    MeetingAnswer cancel(
            @PathVariable MeetingId id, @RequestBody(required = false) @Nullable Map<String, Object> body, Actor me) {
        meetings.cancel(me, id, meetings.find(me, id).version(), Sent.of(body).textOr("reason", ""));
        return show(id, me);
    }
}
