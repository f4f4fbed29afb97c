package vn.quyche.competence.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Clause;
import vn.quyche.competence.Condition;
import vn.quyche.competence.Effect;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.FactType;
import vn.quyche.competence.Overlap;
import vn.quyche.competence.Subject;
import vn.quyche.competence.SubjectCompleteness;
import vn.quyche.competence.SubjectCompleteness.Silence;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.web.Words;

/** Puts clauses, combinations, gaps and overlaps into words that a jurist reads. */
@Component
class CompletenessWords {

    private final Words words;
    private final AskWords said;

    CompletenessWords(Words words, AskWords said) {
        this.words = words;
        this.said = said;
    }

    /** A row of a decision table: under which conditions, what must be done, and where it stands. */
    record Row(List<Asked> when, List<String> then, Citation source, String says) {}

    /** What a row asks of one fact. */
    record Asked(String question, String answer) {}

    /** Cases without rule. */
    record Silent(Subject subject, Optional<String> reason, String count, String example) {}

    /** Two rules that meet. */
    record Met(
            Subject subject,
            Overlap.Kind kind,
            String first,
            Citation one,
            String second,
            Citation other,
            Optional<String> reason,
            String count,
            String example) {}

    /** A number as people write it, its thousands parted. */
    String number(Number number) {
        return words.say("completeness.number", number);
    }

    List<Row> table(SubjectCompleteness found) {
        return found.clauses().stream()
                .map(clause -> new Row(
                        when(found.subject(), clause),
                        clause.effects().stream().flatMap(this::then).toList(),
                        clause.rule().source(),
                        clause.rule().says(words.language())))
                .toList();
    }

    Silent silent(Subject subject, Silence silence) {
        return new Silent(
                subject,
                silence.reason().map(gap -> gap.in(words.language())),
                number(silence.combinations()),
                example(subject, silence.example()));
    }

    Met met(Subject subject, Overlap overlap) {
        return new Met(
                subject,
                overlap.kind(),
                overlap.one().says(words.language()),
                overlap.one().source(),
                overlap.other().says(words.language()),
                overlap.other().source(),
                overlap.reason().map(reason -> reason.in(words.language())),
                number(overlap.combinations()),
                example(subject, overlap.example()));
    }

    private List<Asked> when(Subject subject, Clause clause) {
        return subject.facts().stream()
                .flatMap(fact -> Stream.ofNullable(clause.when().get(fact.name()))
                        .map(condition -> new Asked(fact.question(words.language()), asked(fact, condition))))
                .toList();
    }

    private String asked(FactDefinition fact, Condition condition) {
        if (condition instanceof Condition.OneOf one) {
            return fact.type() == FactType.FLAG
                    ? said.value(fact, Boolean.valueOf(one.codes().iterator().next()))
                    : labels(fact, one.codes());
        }
        if (condition instanceof Condition.Any any) {
            return words.say("completeness.any", labels(fact, any.codes()));
        }
        if (condition instanceof Condition.None none) {
            return words.say("completeness.none", labels(fact, none.codes()));
        }
        return condition instanceof Condition.AtLeast least
                ? words.say("completeness.at-least", threshold(fact, least.threshold()))
                : condition instanceof Condition.Below below
                        ? words.say("completeness.below", threshold(fact, below.threshold()))
                        : "";
    }

    private String threshold(FactDefinition fact, BigDecimal threshold) {
        return said.value(fact, fact.type() == FactType.MONEY ? (Object) threshold.longValueExact() : threshold);
    }

    private String labels(FactDefinition fact, Set<String> codes) {
        return fact.codes().stream()
                .filter(codes::contains)
                .map(code -> fact.label(code, words.language()))
                .collect(Collectors.joining("; "));
    }

    private Stream<String> then(Effect effect) {
        if (effect instanceof Effect.Requires step) {
            return Stream.of(act(step));
        }
        if (effect instanceof Effect.Starts duty) {
            return Stream.of(said.duty(duty.duty(), duty.to()));
        }
        if (effect instanceof Effect.Changes change) {
            var how = "completeness." + change.change().name().toLowerCase(Locale.ROOT);
            return Stream.concat(
                            change.steps().stream().map(this::act),
                            change.duty().stream().map(duty -> said.duty(duty.duty(), duty.to())))
                    .map(done -> words.say(
                            how,
                            said.name(change.whom().organ()),
                            name(change.whom().by()),
                            done));
        }
        return Stream.of(words.say("completeness.leaves"));
    }

    private String act(Effect.Requires step) {
        var act = said.act(step.organ(), step.act());
        return step.delegatedBy()
                .map(power -> act + ", " + words.say("ask.by-delegation.in-line", name(power)))
                .orElse(act);
    }

    private String name(OrganId organ) {
        return said.name(organ);
    }

    private String example(Subject subject, Map<String, Object> example) {
        return example.isEmpty()
                ? words.say("completeness.every-case")
                : subject.facts().stream()
                        .flatMap(fact -> Stream.ofNullable(example.get(fact.name()))
                                .map(value -> fact.question(words.language()) + " " + said.value(fact, value)))
                        .collect(Collectors.joining(" · "));
    }
}
