package vn.quyche.circulation.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.circulation.Replies;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;

/** How members kept the duty to answer in writing, over a year. */
@Controller
class RepliesController {

    private static final String RULE = "R-27.3-c";

    private final Replies replies;
    private final Organs organs;
    private final Regulations regulations;
    private final Clock clock;

    RepliesController(Replies replies, Organs organs, Regulations regulations, Clock clock) {
        this.replies = replies;
        this.organs = organs;
        this.regulations = regulations;
        this.clock = clock;
    }

    @GetMapping("/ballots/replies")
    String show(@RequestParam Optional<OrganId> organ, @RequestParam Optional<Integer> year, Actor me, Model model) {
        var today = VietnamTime.today(clock);
        var rule = regulations.rules(today).rule(RULE).orElseThrow();
        var asked = organ.filter(rule.organs()::contains)
                .orElseGet(() -> rule.organs().stream()
                        .filter(me.organs()::contains)
                        .findFirst()
                        .orElse(OrganId.STANDING_COMMITTEE));
        var shown = year.filter(each -> each >= 1900 && each <= today.getYear()).orElse(today.getYear());
        model.addAttribute("members", replies.ofYear(me, asked, shown));
        model.addAttribute("all", replies.seesAll(me));
        model.addAttribute("organ", asked);
        model.addAttribute("choices", rule.organs());
        model.addAttribute("year", shown);
        model.addAttribute("organs", organs);
        return "circulation/replies";
    }
}
