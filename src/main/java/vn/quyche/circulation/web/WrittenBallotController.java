package vn.quyche.circulation.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.circulation.Calls;
import vn.quyche.circulation.Circulation;
import vn.quyche.circulation.Ground;
import vn.quyche.circulation.Reminders;
import vn.quyche.circulation.Replies;
import vn.quyche.circulation.SignedPages;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.MatterId;
import vn.quyche.organs.Organs;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Voting;
import vn.quyche.web.TypedDay;

/** The Office sends a matter round, follows who has answered, gives more time, counts; the Standing Group rules. */
@Controller
class WrittenBallotController {

    private final Circulation circulation;
    private final Reminders reminders;
    private final Calls calls;
    private final SignedPages pages;
    private final Replies replies;
    private final Voting voting;
    private final Organs organs;
    private final Clock clock;

    WrittenBallotController(
            Circulation circulation,
            Reminders reminders,
            Calls calls,
            SignedPages pages,
            Replies replies,
            Voting voting,
            Organs organs,
            Clock clock) {
        this.circulation = circulation;
        this.reminders = reminders;
        this.calls = calls;
        this.pages = pages;
        this.replies = replies;
        this.voting = voting;
        this.organs = organs;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/written-ballots/new")
    String begin(@PathVariable MatterId id, Actor me, Model model) {
        me.mustHave(Right.RUN_MEETING);
        model.addAttribute("matter", circulation.matter(me, id));
        model.addAttribute("grounds", Ground.values());
        return "circulation/new";
    }

    @PostMapping("/matters/{id}/written-ballots")
    String send(
            @PathVariable MatterId id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam Ground ground,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String day,
            @RequestParam String hour,
            Actor me) {
        return page(circulation.send(me, id, question, moment(day, hour), ground, reason));
    }

    @GetMapping("/ballots/{id}/answers")
    String follow(@PathVariable BallotId id, Actor me, Model model) {
        if (!me.may(Right.RUN_MEETING)) {
            me.mustHave(Right.GRADE_MATTER);
        }
        var ballot = voting.find(me, id);
        model.addAttribute("written", circulation.find(me, id));
        model.addAttribute("ballot", ballot);
        model.addAttribute("needed", voting.needed(me, id));
        model.addAttribute(
                "late", ballot.dueAt().filter(clock.instant()::isAfter).isPresent());
        model.addAttribute("mayRun", me.may(Right.RUN_MEETING));
        model.addAttribute("mayRule", me.may(Right.GRADE_MATTER));
        model.addAttribute("organs", organs);
        if (ballot.isOpen()) {
            model.addAttribute("forecast", replies.forecast(me, id));
            model.addAttribute("steps", reminders.steps(me, id));
        }
        model.addAttribute("calls", calls.of(me, id));
        model.addAttribute("pages", pages.of(me, id));
        return "circulation/answers";
    }

    @PostMapping("/ballots/{id}/calls")
    String call(
            @PathVariable BallotId id,
            @RequestParam Optional<PersonId> member,
            @RequestParam(defaultValue = "") String note,
            Actor me) {
        me.mustHave(Right.RUN_MEETING);
        var whom = member.orElseThrow(() -> Refusal.invalid("member", "field.missing", "member"));
        calls.add(me, id, whom, note);
        return page(id);
    }

    @PostMapping("/ballots/{id}/extension")
    String extend(@PathVariable BallotId id, @RequestParam String day, @RequestParam String hour, Actor me) {
        voting.postpone(me, id, moment(day, hour));
        return page(id);
    }

    @PostMapping("/ballots/{id}/closure")
    String close(@PathVariable BallotId id, Actor me) {
        circulation.find(me, id);
        voting.close(me, id);
        return page(id);
    }

    @PostMapping("/ballots/{id}/ruling")
    String rule(
            @PathVariable BallotId id,
            @RequestParam boolean important,
            @RequestParam(defaultValue = "") String reason,
            Actor me) {
        circulation.rule(me, id, important, reason);
        return page(id);
    }

    private static String page(BallotId id) {
        return "redirect:/ballots/" + id + "/answers";
    }

    private static Instant moment(String day, String hour) {
        var on = TypedDay.read("day", day);
        try {
            var parts = hour.strip().replaceAll("\\s*(giờ|h|:)\\s*", ":").split(":");
            var at = LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
            return on.atTime(at).atZone(VietnamTime.ZONE).toInstant();
        } catch (DateTimeException | NumberFormatException problem) {
            throw Refusal.invalid("hour", "written.hour", hour);
        }
    }
}
