package vn.quyche.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The clauses of a subject with those that decisions on delegation add. Where a power is given, the subject asks what the
 * clauses about delegated acts ask, so that a complex case and a dissent go the way they go everywhere else.
 */
final class DelegationClauses {

    private final RouteReader reader;
    private final Subject subject;

    DelegationClauses(RouteReader reader, Subject subject) {
        this.reader = reader;
        this.subject = reader.askedAsDelegated(subject);
    }

    Subject subject() {
        return subject;
    }

    List<Clause> under(List<DelegationRule> rules) {
        return Stream.concat(
                        reader.clausesAsDelegated(subject).stream(),
                        rules.stream().flatMap(rule -> clauses(rule).stream()))
                .toList();
    }

    /** A clause that stands for the conditions alone, to see which cases they hold in. */
    Clause covered(Map<String, Object> conditions) {
        return reader.byPower(
                GivenConditions.read(subject, conditions),
                new Effect.Leaves(power().basis().get(0)));
    }

    private List<Clause> clauses(DelegationRule rule) {
        var power = power();
        var holds = rule.holds().map(conditions -> GivenConditions.read(subject, conditions));
        if (rule.power().isEmpty()) {
            return List.of(reader.byPower(holds.orElse(Map.of()), new Effect.Gives(power, rule.to(), rule.decision())));
        }
        var source = rule.power().get();
        var clauses = new ArrayList<Clause>();
        clauses.add(reader.byPower(
                Map.of(), new Effect.TakesBack(source, rule.to(), power.by(), power.basis(), rule.decision())));
        holds.ifPresent(conditions -> clauses.add(reader.byPower(
                conditions, new Effect.Retains(source, rule.to(), power.basis().get(0), rule.decision()))));
        return clauses;
    }

    private DelegatingPower power() {
        return reader.delegatingPower().orElseThrow();
    }
}
