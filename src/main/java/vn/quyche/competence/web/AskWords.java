package vn.quyche.competence.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Act;
import vn.quyche.competence.Duty;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.FactType;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organs;
import vn.quyche.web.Words;

/** Puts questions, facts and routes into the reader's words. */
@Component
class AskWords {

    /** Bodies whose act is not the committee's own. */
    private static final List<String> OUTSIDE = List.of("CENTRAL", "PARTY_GROUP", "STATE_BODY");

    private final Words words;
    private final Organs organs;

    AskWords(Words words, Organs organs) {
        this.words = words;
        this.organs = organs;
    }

    /** A fact as it stands among what is known. */
    record Known(String question, String value, String spelled, String again) {}

    /** An answer to choose. */
    record Choice(String code, String label, boolean chosen) {}

    /** A step or a duty in the line. */
    record Line(String name, String detail, boolean decisive, List<Citation> basis) {}

    Known known(FactDefinition fact, Object value, String again) {
        return new Known(fact.question(words.language()), value(fact, value), spelled(fact, value), again);
    }

    List<Choice> choices(FactDefinition fact, String typed) {
        var chosen = List.of(typed.split(","));
        if (fact.type() == FactType.FLAG) {
            return List.of(
                    new Choice("true", words.say("ask.yes"), chosen.contains("true")),
                    new Choice("false", words.say("ask.no"), chosen.contains("false")));
        }
        return fact.labels(words.language()).entrySet().stream()
                .map(value -> new Choice(value.getKey(), value.getValue(), chosen.contains(value.getKey())))
                .toList();
    }

    /** Why an answer could not be read, and how to write it. */
    String problem(Inquiry inquiry, Inquiry.Problem problem) {
        var typed =
                Optional.ofNullable(inquiry.typed().get(problem.fact().name())).orElse("");
        var key = "ask.wrong." + problem.refusal().code().replace("competence.", "");
        return problem.refusal().code().equals("competence.contradiction")
                ? refusal(problem.refusal())
                : words.say(key, typed);
    }

    /** A refusal as it stands at a field. */
    String refusal(Refusal refusal) {
        return words.say(
                "refusal." + refusal.code(),
                refusal.arguments().stream()
                        .map(argument -> argument instanceof LocalDate day ? words.day(day) : argument)
                        .toArray());
    }

    /** Who decides, in one sentence: the last act that is the committee's own. */
    String answer(Route route) {
        var own = decisive(route);
        return own.map(step -> words.say("ask.answer", sentence(step))).orElse("");
    }

    List<Line> lines(Route route) {
        var decisive = decisive(route);
        var lines = new ArrayList<Line>();
        for (var step : route.steps()) {
            lines.add(new Line(act(step), how(step), decisive.equals(Optional.of(step)), step.basis()));
        }
        for (var duty : route.afterwards()) {
            lines.add(new Line(duty(duty), words.say("ask.when." + duty.when()), false, duty.basis()));
        }
        return lines;
    }

    /** By whose power, and by which decision where it is not the text alone that says so. */
    private String how(Step step) {
        var by = step.delegatedBy().map(power -> words.say("ask.by-delegation", organs.name(power)));
        var decision = step.decision().map(decided -> words.say("ask.by-decision", decided.title()));
        return Stream.concat(by.stream(), decision.stream()).collect(Collectors.joining(". "));
    }

    private static Optional<Step> decisive(Route route) {
        var own = route.steps().stream()
                .filter(step -> !OUTSIDE.contains(step.organ().code()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
    }

    private String sentence(Step step) {
        return step.delegatedBy()
                .map(power -> act(step) + ", " + words.say("ask.by-delegation.in-line", organs.name(power)))
                .orElseGet(() -> act(step));
    }

    private String act(Step step) {
        return act(step.organ(), step.act());
    }

    String act(OrganId organ, Act act) {
        return organs.name(organ) + " " + words.say(act.key());
    }

    private String duty(Duty duty) {
        return duty(duty.duty(), duty.to());
    }

    String duty(String duty, OrganId to) {
        return words.say("ask.duty." + duty, name(to));
    }

    String name(OrganId organ) {
        return organs.name(organ);
    }

    String value(FactDefinition fact, Object value) {
        if (value instanceof Long dong) {
            return words.money(dong);
        }
        if (value instanceof BigDecimal hectares) {
            return words.say("ask.hectares", hectares.stripTrailingZeros().toPlainString());
        }
        if (value instanceof Boolean flag) {
            return words.say(flag ? "ask.yes" : "ask.no");
        }
        if (value instanceof Collection<?> codes) {
            return codes.isEmpty()
                    ? words.say("ask.none")
                    : codes.stream().map(code -> label(fact, code)).collect(Collectors.joining("; "));
        }
        return label(fact, value);
    }

    private String label(FactDefinition fact, Object code) {
        return fact.label(code.toString(), words.language());
    }

    private String spelled(FactDefinition fact, Object value) {
        return fact.type() == FactType.MONEY && value instanceof Long dong && dong > 0 ? words.moneyInWords(dong) : "";
    }
}
