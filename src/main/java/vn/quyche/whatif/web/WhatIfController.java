package vn.quyche.whatif.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.competence.Act;
import vn.quyche.competence.Competence;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rules;
import vn.quyche.web.Download;
import vn.quyche.web.TypedDay;
import vn.quyche.web.Words;
import vn.quyche.whatif.Change;
import vn.quyche.whatif.Drafts;
import vn.quyche.whatif.WhatIf;

/** "If … then": what is to be changed is found and written down here; each change goes into a draft of one's own. */
@Controller
class WhatIfController {

    private static final int LONGEST_TITLE = 180;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final WhatIf whatIf;
    private final Drafts drafts;
    private final Regulations regulations;
    private final Competence competence;
    private final TrialWords said;
    private final Words words;
    private final Clock clock;

    WhatIfController(
            WhatIf whatIf,
            Drafts drafts,
            Regulations regulations,
            Competence competence,
            TrialWords said,
            Words words,
            Clock clock) {
        this.whatIf = whatIf;
        this.drafts = drafts;
        this.regulations = regulations;
        this.competence = competence;
        this.said = said;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/what-if")
    String start(
            Actor me,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam(required = false) Optional<UUID> draft,
            Model model) {
        var rules = open(me, on, draft, model);
        model.addAttribute("find", find);
        model.addAttribute("provision", provision);
        model.addAttribute("saved", draft.isPresent() ? List.of() : drafts.of(me));
        model.addAttribute("thresholds", RulePick.thresholds(rules, said));
        var sought = !find.isBlank();
        model.addAttribute("sought", sought || !provision.isBlank());
        model.addAttribute(
                "found",
                sought
                        ? RulePick.find(rules, find, said)
                        : rules.rules().stream()
                                .filter(rule -> !provision.isBlank()
                                        && (rule.source().eId().equals(provision)
                                                || rule.source().eId().startsWith(provision + "__")))
                                .toList());
        return "whatif/start";
    }

    @GetMapping("/what-if/rules/{rule}")
    String rule(
            Actor me,
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) Optional<UUID> draft,
            Model model) {
        var rules = open(me, on, draft, model);
        var chosen = rules.rule(rule).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        model.addAttribute("rule", chosen);
        model.addAttribute("values", RulePick.values(chosen, rules, said));
        model.addAttribute("steps", RulePick.steps(chosen));
        model.addAttribute("organs", competence.organs());
        model.addAttribute("acts", Act.values());
        model.addAttribute(
                "written",
                "- "
                        + regulations
                                .working()
                                .draft(rules.version().effectiveFrom())
                                .rule(rule)
                                .written()
                                .indent(2)
                                .strip());
        return "whatif/rule";
    }

    /** Puts a change into a draft, or begins one with it. */
    @PostMapping("/what-if/changes")
    String change(Actor me, @RequestParam MultiValueMap<String, String> sent) {
        me.mustHave(Right.TRY_CHANGE);
        var given = sent.toSingleValueMap();
        var draft = Optional.ofNullable(given.get("draft"))
                .filter(id -> !id.isBlank())
                .map(UUID::fromString);
        var on = draft.map(id -> drafts.find(me, id).on()).orElseGet(() -> day(given.getOrDefault("on", "")));
        var changes = whatIf.read(regulations.working().id(), on, asked(given));
        if (draft.isPresent()) {
            drafts.add(me, draft.get(), changes);
            return "redirect:/trials/" + draft.get();
        }
        return "redirect:/trials/" + drafts.begin(me, on, title(changes, on), changes);
    }

    /** A table to fill in. */
    @GetMapping("/what-if/sample.csv")
    void sample(Actor me, HttpServletResponse response) throws IOException {
        me.mustHave(Right.TRY_CHANGE);
        var text = BYTE_ORDER_MARK + words.say("trial.sample.heads") + "\r\n"
                + "budget.off-estimate-spending,2024-03-15,\"amount=2500000000; source=REVENUE_SURPLUS\","
                + words.say("trial.sample.first") + "\r\n"
                + "investment.policy,2024-05-20,\"{\"\"publicInvestment\"\":false,\"\"traits\"\":[\"\"PPP\"\"]}\","
                + words.say("trial.sample.second") + "\r\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Download.announce(response, words.say("trial.sample.name"), "text/csv; charset=UTF-8", bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The fields of a form say what an object of the interface says; what is left as it is says nothing. */
    private static Object asked(Map<String, String> given) {
        var object = new LinkedHashMap<String, Object>();
        for (var field : List.of("value", "to", "rule", "fromOrgan", "organ", "act", "fragment", "under", "remove")) {
            Optional.ofNullable(given.get(field))
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> object.put(field, text));
        }
        var power = given.getOrDefault("power", "");
        switch (power) {
            case "OWN" -> object.put("delegatedBy", "");
            case "WITHDRAWN" -> object.put("delegation", "WITHDRAWN");
            default -> {
                if (power.contains(":")) {
                    object.put(power.substring(0, power.indexOf(':')), power.substring(power.indexOf(':') + 1));
                }
            }
        }
        return object;
    }

    private String title(List<Change> changes, LocalDate on) {
        var rules = regulations.working().rules(on);
        var title = changes.isEmpty() ? words.say("trial.untitled") : said.change(changes.get(0), rules);
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
    }

    private Rules open(Actor me, String on, Optional<UUID> draft, Model model) {
        me.mustHave(Right.TRY_CHANGE);
        var day = draft.map(id -> drafts.find(me, id).on()).orElseGet(() -> day(on));
        var rules = regulations.working().rules(day);
        model.addAttribute("on", day);
        model.addAttribute("typedOn", TypedDay.write(day));
        model.addAttribute("draft", draft);
        model.addAttribute("version", rules.version());
        model.addAttribute("language", words.language());
        return rules;
    }

    private LocalDate day(String typed) {
        return typed.isBlank() ? VietnamTime.today(clock) : TypedDay.read("on", typed);
    }
}
