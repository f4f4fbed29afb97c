package vn.quyche.meetings.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.matters.MatterId;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.ItemKind;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewItem;

/** What is done to the items of an agenda before they are dealt with. */
@Controller
class AgendaController {

    private final Agendas agendas;
    private final Meetings meetings;

    AgendaController(Agendas agendas, Meetings meetings) {
        this.agendas = agendas;
        this.meetings = meetings;
    }

    /** An item is read on the page of its meeting. */
    @GetMapping("/items/{id}")
    String show(@PathVariable ItemId id, Actor me) {
        return "redirect:/meetings/" + meetings.meetingOf(me, id).id() + "?item=" + id;
    }

    @PostMapping("/meetings/{id}/items")
    String add(
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "OTHER") ItemKind kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam Optional<MatterId> matter,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        var what = matter.isPresent() ? ItemKind.MATTER : kind;
        agendas.add(me, id, new NewItem(what, title, matter, Optional.empty(), minutes, reason));
        return "redirect:/meetings/" + id + "#h-agenda";
    }

    @PostMapping("/items/{id}/place")
    String move(@PathVariable ItemId id, @RequestParam int by, Actor me) {
        agendas.move(me, id, by);
        return agenda(id, me);
    }

    @PostMapping("/items/{id}/minutes")
    String plan(@PathVariable ItemId id, @RequestParam int minutes, Actor me) {
        agendas.planMinutes(me, id, minutes);
        return agenda(id, me);
    }

    @PostMapping("/items/{id}/removal")
    String remove(@PathVariable ItemId id, Actor me) {
        var meeting = meetings.meetingOf(me, id).id();
        agendas.remove(me, id);
        return "redirect:/meetings/" + meeting + "#h-agenda";
    }

    private String agenda(ItemId item, Actor me) {
        return "redirect:/meetings/" + meetings.meetingOf(me, item).id() + "#h-agenda";
    }
}
