package vn.quyche.delegations.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Course;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.FactType;
import vn.quyche.delegations.Delegation;
import vn.quyche.delegations.LedgerRow;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.DelegatedDecision;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleKind;
import vn.quyche.web.Words;

/** What the pages of the ledger say; templates call it {@code @delegationWords}. */
@Component("delegationWords")
public class DelegationWords {

    private final Competence competence;
    private final Regulations regulations;
    private final Organs organs;
    private final Words words;

    DelegationWords(Competence competence, Regulations regulations, Organs organs, Words words) {
        this.competence = competence;
        this.regulations = regulations;
        this.organs = organs;
        this.words = words;
    }

    public String organ(OrganId organ) {
        return organs.name(organ);
    }

    public String subject(String code) {
        return competence
                .subjects()
                .find(code)
                .map(subject -> subject.label(words.language()))
                .orElse(code);
    }

    /** What is delegated: in the words of the rule, or the subject of a decision. */
    public String what(LedgerRow row) {
        return row.granted()
                .flatMap(grant -> grant.scope().subject())
                .map(this::subject)
                .orElseGet(() -> String.join(". ", says(row)));
    }

    /** Whether the provision is in the list of delegated powers, and does not only mention one. */
    public boolean isListed(LedgerRow row) {
        return regulations
                .rules(row.force().from())
                .provision(row.basis().get(0).eId())
                .stream()
                .flatMap(provision -> provision.rules().stream())
                .anyMatch(rule ->
                        rule.kind() == RuleKind.DELEGATED && rule.route().isPresent());
    }

    private List<String> says(LedgerRow row) {
        var on = row.force().from();
        var rules = regulations.rules(on).provision(row.basis().get(0).eId()).stream()
                .flatMap(provision -> provision.rules().stream())
                .filter(rule -> rule.organs().contains(row.to()) && rule.route().isPresent())
                .toList();
        var delegated =
                rules.stream().filter(rule -> rule.kind() == RuleKind.DELEGATED).toList();
        return (delegated.isEmpty() ? rules : delegated)
                .stream().map((Rule rule) -> rule.says(words.language())).toList();
    }

    /** "15/3/2024 đến hết 14/3/2025". */
    public String force(DateRange force) {
        return force.end()
                .map(end -> words.say("delegation.from-to", words.day(force.from()), words.day(lastDay(force, end))))
                .orElseGet(() -> words.say("delegation.from-on", words.day(force.from())));
    }

    private static LocalDate lastDay(DateRange force, LocalDate end) {
        return end.equals(force.from()) ? end : end.minusDays(1);
    }

    /** The conditions, each in words; what holds everywhere says so. */
    public List<String> conditions(Delegation delegation) {
        return delegation
                .scope()
                .holds()
                .map(holds -> conditions(delegation.scope().subject(), holds))
                .orElseGet(() -> List.of(words.say("delegation.nothing-left")));
    }

    List<String> conditions(Optional<String> subject, Map<String, Object> holds) {
        var said = new ArrayList<String>();
        subject.flatMap(competence.subjects()::find)
                .ifPresent(known -> known.facts().stream()
                        .filter(fact -> holds.containsKey(fact.name()))
                        .forEach(fact -> said.add(condition(
                                fact,
                                Optional.ofNullable(holds.get(fact.name())).orElse("")))));
        return said.isEmpty() ? List.of(words.say("delegation.everywhere")) : said;
    }

    private String condition(FactDefinition fact, Object value) {
        var question = fact.question(words.language());
        if (value instanceof Boolean flag) {
            return question + " " + words.say(flag ? "delegation.yes" : "delegation.no");
        }
        if (value instanceof Collection<?> codes) {
            return question + " " + labels(fact, codes);
        }
        if (value instanceof Map<?, ?> one && !one.isEmpty()) {
            var way = String.valueOf(one.keySet().iterator().next());
            var said = one.values().iterator().next();
            return words.say(
                    "delegation.condition." + way,
                    question,
                    said instanceof Collection<?> codes ? labels(fact, codes) : number(fact, said));
        }
        return question + " " + value;
    }

    private String labels(FactDefinition fact, Collection<?> codes) {
        return codes.stream()
                .map(code -> fact.label(code.toString(), words.language()))
                .collect(Collectors.joining("; "));
    }

    private String number(FactDefinition fact, Object said) {
        return fact.type() == FactType.MONEY
                ? words.money(new BigDecimal(said.toString()).longValue())
                : new BigDecimal(said.toString()).toPlainString() + " ha";
    }

    /** "Ban Thường vụ cho chủ trương, rồi cơ quan nhà nước quyết định". */
    public String course(Course course) {
        if (course.steps().isEmpty()) {
            return words.say(course.outcome().key());
        }
        return course.steps().stream()
                .map(step ->
                        organs.name(step.organ()) + " " + words.say(step.act().key())
                                + step.delegatedBy()
                                        .map(by -> " (" + words.say("delegation.by-power-of", organs.name(by)) + ")")
                                        .orElse(""))
                .collect(Collectors.joining(" → "));
    }

    /** What a decision was about in money. */
    public String sum(DelegatedDecision use) {
        return money(LedgerRow.sum(use));
    }

    public String money(Optional<Long> sum) {
        return sum.map(words::money).orElse("");
    }

    /** The colour of a state. */
    public String kind(LedgerRow.State state) {
        return switch (state) {
            case IN_FORCE -> "good";
            case NARROWED -> "warn";
            case TO_COME, ENDED -> "calm";
        };
    }

    /** The icon of a state. */
    public String icon(LedgerRow.State state) {
        return switch (state) {
            case IN_FORCE -> "check";
            case NARROWED -> "alert";
            case TO_COME -> "clock";
            case ENDED -> "stop";
        };
    }
}
