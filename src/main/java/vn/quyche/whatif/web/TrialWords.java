package vn.quyche.whatif.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Redirection;
import vn.quyche.competence.Redirection.Power;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Rules;
import vn.quyche.web.Words;
import vn.quyche.whatif.Change;
import vn.quyche.whatif.Shift;

/** Puts changes, routes and shifts into the reader's words. */
@Component
public class TrialWords {

    private static final int PREVIEW = 120;

    private final Words words;
    private final Organs organs;

    TrialWords(Words words, Organs organs) {
        this.words = words;
        this.organs = organs;
    }

    /** A change in one sentence, beside the rules as they are. */
    public String change(Change change, Rules rules) {
        if (change instanceof Change.OtherValue value) {
            var valued = rules.values().get(value.value());
            var before = valued == null ? "?" : value(valued.value());
            return words.say(
                    "trial.change.value",
                    valueName(value.value()),
                    before,
                    typed(value.to(), valued == null ? "" : valued.value()));
        }
        if (change instanceof Change.Repeal repeal) {
            return words.say("trial.change.repeal", repeal.rule());
        }
        if (change instanceof Change.OtherSteps steps) {
            return steps(steps.redirection());
        }
        return change instanceof Change.OtherRules other
                ? words.say("trial.change.rules", brief(other.fragment()))
                : "";
    }

    private String steps(Redirection steps) {
        var said = new ArrayList<String>();
        steps.organ().ifPresent(organ -> said.add(words.say("trial.change.organ", organs.name(organ))));
        steps.act().ifPresent(act -> said.add(words.say("trial.change.act", words.say(act.key()))));
        steps.power().map(this::power).ifPresent(said::add);
        var whose = steps.from()
                .map(organs::name)
                .map(name -> words.say("trial.change.from", name))
                .orElse("");
        return words.say("trial.change.steps", steps.rule(), String.join("; ", said), whose);
    }

    private String power(Power power) {
        if (power instanceof Power.DelegatedBy by) {
            return words.say("trial.change.delegated-by", organs.name(by.organ()));
        }
        if (power instanceof Power.DelegatedTo to) {
            return words.say("trial.change.delegated-to", organs.name(to.organ()));
        }
        return words.say(power instanceof Power.Own ? "trial.change.own" : "trial.change.withdrawn");
    }

    /** The name of a value; its parts in capitals say for whom. */
    public String valueName(String name) {
        var common = new ArrayList<String>();
        var whose = new ArrayList<String>();
        for (var part : name.split("\\.")) {
            if (part.equals(part.toUpperCase(Locale.ROOT))) {
                whose.add(words.find("bound." + part, words.find("term." + part, part)));
            } else {
                common.add(part);
            }
        }
        var said = words.find("value." + String.join(".", common), name);
        return whose.isEmpty() ? said : said + " (" + String.join(", ", whose) + ")";
    }

    public String value(Object value) {
        if (value instanceof Long sum) {
            return words.money(sum);
        }
        if (value instanceof BigDecimal area) {
            return words.say("area.words", area.stripTrailingZeros().toPlainString());
        }
        if (value instanceof Boolean flag) {
            return words.say("flag." + flag);
        }
        return value instanceof String term ? words.find("term." + term, term) : value.toString();
    }

    private String typed(String text, Object like) {
        try {
            return like instanceof Long
                    ? value(Long.valueOf(text))
                    : like instanceof BigDecimal ? value(new BigDecimal(text)) : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** Who has the last word. */
    public String decider(Shift.Decider decider) {
        if (!decider.isOrgan()) {
            return words.say("trial.outcome." + decider.code());
        }
        var name = organs.name(OrganId.of(decider.code()));
        return decider.delegated() ? words.say("trial.by-delegation", name) : name;
    }

    /** A route in one line. */
    public String route(Route route) {
        if (route.steps().isEmpty()) {
            return words.say("trial.outcome." + route.outcome().name());
        }
        var steps = route.steps().stream().map(this::step).collect(Collectors.joining(" → "));
        return route.afterwards().isEmpty()
                ? steps
                : steps + "; "
                        + route.afterwards().stream()
                                .map(duty -> words.say("ask.duty." + duty.duty(), organs.name(duty.to())))
                                .collect(Collectors.joining(", "));
    }

    private String step(Step step) {
        var act = organs.name(step.organ()) + " " + words.say(step.act().key());
        return step.delegatedBy()
                .map(power -> act + " (" + words.say("ask.by-delegation.in-line", organs.name(power)) + ")")
                .orElse(act);
    }

    public String month(YearMonth month) {
        return words.say("trial.month", month.getMonthValue(), Integer.toString(month.getYear()));
    }

    public String refusal(Refusal refusal) {
        var arguments = refusal.arguments().stream()
                .map(argument -> argument instanceof Refusal inner ? refusal(inner) : argument)
                .toArray();
        return words.say("refusal." + refusal.code(), arguments);
    }

    private static String brief(String fragment) {
        var ids = List.of(fragment.split("\n")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("- id:") || line.startsWith("id:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .collect(Collectors.joining(", "));
        var said = ids.isEmpty() ? fragment.strip() : ids;
        return said.length() > PREVIEW ? said.substring(0, PREVIEW) + "…" : said;
    }
}
