package vn.quyche.competence;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import vn.quyche.kernel.Citation;

/** Apache KIE with an export: the other engine that answers the same questions. */
final class Kie {

    private final DMNRuntime runtime;
    private final DMNModel model;

    Kie(String dmn) {
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(dmn))))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
        if (!model.getMessages().isEmpty()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    /** An answer, ours or theirs, as far as it is compared: the order of steps counts, that of citations does not. */
    record Opinion(String outcome, List<OpinionStep> steps, Set<String> afterwards, Set<String> basis) {

        static Opinion of(Route route) {
            return new Opinion(
                    route.outcome().name(),
                    route.steps().stream()
                            .map(step -> new OpinionStep(
                                    step.organ().code() + " " + step.act() + " by "
                                            + step.delegatedBy()
                                                    .map(Objects::toString)
                                                    .orElse("itself"),
                                    eIds(step.basis())))
                            .toList(),
                    new TreeSet<>(route.afterwards().stream()
                            .map(duty -> duty.duty() + " " + duty.to() + " " + duty.when() + " " + eIds(duty.basis()))
                            .toList()),
                    eIds(route.basis()));
        }

        private static Set<String> eIds(Collection<Citation> citations) {
            return new TreeSet<>(citations.stream().map(Citation::eId).toList());
        }

        static Opinion of(Map<?, ?> answer) {
            var steps = new ArrayList<OpinionStep>();
            for (var step : maps(answer, "steps")) {
                var by = step.get("delegatedBy");
                steps.add(new OpinionStep(
                        step.get("organ") + " " + step.get("act") + " by " + (by == null ? "itself" : by),
                        texts(step, "basis")));
            }
            var afterwards = new TreeSet<String>();
            for (var duty : maps(answer, "afterwards")) {
                afterwards.add(duty.get("duty") + " " + duty.get("to") + " " + duty.get("when") + " ["
                        + duty.get("provision") + "]");
            }
            return new Opinion(String.valueOf(answer.get("outcome")), steps, afterwards, texts(answer, "basis"));
        }

        private static List<Map<?, ?>> maps(Map<?, ?> of, String name) {
            var maps = new ArrayList<Map<?, ?>>();
            for (var item : (Collection<?>) Objects.requireNonNull(of.get(name))) {
                maps.add((Map<?, ?>) Objects.requireNonNull(item));
            }
            return maps;
        }

        private static Set<String> texts(Map<?, ?> of, String name) {
            var texts = new TreeSet<String>();
            ((Collection<?>) Objects.requireNonNull(of.get(name))).forEach(item -> texts.add(String.valueOf(item)));
            return texts;
        }
    }

    record OpinionStep(String act, Set<String> basis) {}

    /** What the other engine makes of a subject and its facts; a fact with a default is given as unknown if left out. */
    Opinion opinion(Subject subject, Map<String, Object> facts) {
        return Opinion.of((Map<?, ?>) Objects.requireNonNull(evaluate(subject, facts)));
    }

    @Nullable
    Object evaluate(Subject subject, Map<String, Object> facts) {
        var context = runtime.newContext();
        for (var fact : subject.facts()) {
            context.set(fact.name(), facts.get(fact.name()));
        }
        var name = DmnExport.name(subject);
        var result = runtime.evaluateByName(model, context, name);
        if (result.hasErrors()) {
            throw new IllegalStateException(subject.code() + " " + facts + ": " + result.getMessages());
        }
        return result.getDecisionResultByName(name).getResult();
    }
}
