package vn.quyche.competence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.RuleDraft;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rules;

/**
 * Other organs, acts or powers in the steps of a rule.
 *
 * @param rule the rule's id
 * @param from whose steps are changed; where all steps are one organ's it need not be said
 * @param organ who acts instead
 * @param act what it does instead
 * @param power by whose power it acts
 */
public record Redirection(
        String rule, Optional<OrganId> from, Optional<OrganId> organ, Optional<Act> act, Optional<Power> power) {

    private static final List<String> STEPS = List.of("steps", "first", "instead");
    private static final String ORGAN = "organ";
    private static final String DELEGATED_BY = "delegated-by";

    /** By whose power an organ acts. */
    public sealed interface Power {

        /** By its own. */
        record Own() implements Power {}

        /** By another's, delegated to it. */
        record DelegatedBy(OrganId organ) implements Power {}

        /** The organ hands the step to another, which acts by delegation. */
        record DelegatedTo(OrganId organ) implements Power {}

        /** The organ that had delegated the step takes it back. */
        record Withdrawn() implements Power {}
    }

    /** Writes the change into a draft. */
    public void into(RuleDraft draft) {
        var written = eachStep(draft.rule(rule), step -> spelled(step, draft.base()));
        var whose = whose(steps(written));
        draft.put(rule, eachStep(written, step -> concerns(step, whose) ? changed(step) : step));
    }

    private static RulebookNode eachStep(RulebookNode rule, UnaryOperator<RulebookNode> change) {
        var clauses = clauses(rule);
        return clauses.isEmpty()
                ? rule
                : rule.with(
                        "route",
                        rule.required(rule.fields(), "route")
                                .list(clauses.stream()
                                        .map(clause -> eachStepOf(clause, change))
                                        .toList()));
    }

    private static RulebookNode eachStepOf(RulebookNode clause, UnaryOperator<RulebookNode> change) {
        var after = clause;
        for (var key : STEPS) {
            var list = Optional.ofNullable(clause.fields().get(key));
            if (list.isPresent()) {
                after = after.with(
                        key,
                        list.get().list(list.get().items().stream().map(change).toList()));
            }
        }
        return after;
    }

    /** A step whose organ and act are said themselves, where they were said by the name of a value. */
    private static RulebookNode spelled(RulebookNode step, Rules base) {
        var after = step;
        for (var field : step.fields().entrySet()) {
            var value = base.findTerm(field.getValue().text());
            if (value.isPresent()) {
                after = after.with(field.getKey(), step.word(value.get().value()));
            }
        }
        return after;
    }

    /** The organs whose steps are changed; refuses where that is not clear. */
    private String whose(List<RulebookNode> steps) {
        var concerned = steps.stream().filter(this::mayConcern).toList();
        if (concerned.isEmpty()) {
            throw Refusal.invalid("change", "draft.no-such-step", rule, said(steps));
        }
        var organs = concerned.stream().map(step -> organ(step)).collect(Collectors.toCollection(LinkedHashSet::new));
        if (organs.size() > 1) {
            throw Refusal.invalid("change", "draft.which-step", rule, said(concerned));
        }
        return organs.iterator().next();
    }

    private boolean mayConcern(RulebookNode step) {
        var isWithdrawn = power.filter(Power.Withdrawn.class::isInstance).isPresent();
        return from.map(OrganId::code).map(organ(step)::equals).orElse(true)
                && (!isWithdrawn || step.fields().containsKey(DELEGATED_BY));
    }

    private boolean concerns(RulebookNode step, String whose) {
        return organ(step).equals(whose) && mayConcern(step);
    }

    private RulebookNode changed(RulebookNode step) {
        var after = step;
        if (organ.isPresent()) {
            after = after.with(ORGAN, step.word(organ.get().code()));
        }
        if (act.isPresent()) {
            after = after.with("act", step.word(act.get().name()));
        }
        return power.isPresent() ? empowered(after, power.get()) : after;
    }

    private static RulebookNode empowered(RulebookNode step, Power power) {
        if (power instanceof Power.DelegatedBy by) {
            return step.with(DELEGATED_BY, step.word(by.organ().code()));
        }
        if (power instanceof Power.DelegatedTo to) {
            return step.with(DELEGATED_BY, step.word(organ(step)))
                    .with(ORGAN, step.word(to.organ().code()));
        }
        if (power instanceof Power.Withdrawn) {
            return step.with(ORGAN, step.required(step.fields(), DELEGATED_BY)).without(DELEGATED_BY);
        }
        return step.without(DELEGATED_BY);
    }

    private static List<RulebookNode> clauses(RulebookNode rule) {
        return Optional.ofNullable(rule.fields().get("route"))
                .map(RulebookNode::items)
                .orElse(List.of());
    }

    private static List<RulebookNode> steps(RulebookNode rule) {
        return clauses(rule).stream()
                .map(RulebookNode::fields)
                .flatMap(fields -> STEPS.stream().map(fields::get).flatMap(Redirection::items))
                .toList();
    }

    private static Stream<RulebookNode> items(@Nullable RulebookNode list) {
        return list == null ? Stream.empty() : list.items().stream();
    }

    private static String organ(RulebookNode step) {
        return step.required(step.fields(), ORGAN).text();
    }

    private static String said(List<RulebookNode> steps) {
        return steps.isEmpty()
                ? "-"
                : steps.stream()
                        .map(step -> step.fields().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        field -> field.getValue().text())))
                        .map(fields -> fields.get(ORGAN) + " " + fields.get("act")
                                + Optional.ofNullable(fields.get(DELEGATED_BY))
                                        .map(by -> " (" + DELEGATED_BY + " " + by + ")")
                                        .orElse(""))
                        .distinct()
                        .collect(Collectors.joining("; "));
    }
}
