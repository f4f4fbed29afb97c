package vn.quyche.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rules;

/** Reads the {@code route:} clauses of all rules of a version, and gives them to the subjects they speak of. */
final class RouteReader {

    private static final Set<String> KEYS = Set.of(
            "subject",
            "subjects",
            "versions",
            "when",
            "steps",
            "afterwards",
            "not-required",
            "warn",
            "delegated",
            "first",
            "instead",
            "grants",
            "acts",
            "some",
            "unless-then",
            "cites");

    private final Catalogue catalogue;
    private final Rules rules;
    private final ConditionReader conditions;
    private final EffectReader effects;
    private final CautionReader warnings;
    private final Map<String, List<Clause>> clauses = new HashMap<>();
    private final Map<String, List<Caution>> cautions = new HashMap<>();
    private final List<OnDelegated> onDelegated = new ArrayList<>();
    private @Nullable Stated power;

    /** The power to delegate, with the clause that states it. */
    private record Stated(Rule rule, RulebookNode node, DelegatingPower power) {}

    /** A clause about delegated acts, as written. */
    private record OnDelegated(Rule rule, RulebookNode node, Set<String> asks) {

        boolean concerns(Subject subject) {
            return asks.stream().allMatch(name -> subject.fact(name).isPresent());
        }
    }

    RouteReader(Catalogue catalogue, Rules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.conditions = new ConditionReader(rules);
        this.effects = new EffectReader(catalogue.order(), rules);
        this.warnings = new CautionReader(catalogue.order(), effects);
        for (var rule : rules.rules()) {
            rule.route().stream().flatMap(route -> route.items().stream()).forEach(node -> read(rule, node));
        }
    }

    List<Clause> clauses(Subject subject) {
        return clauses.getOrDefault(subject.code(), List.of());
    }

    List<Caution> cautions(Subject subject) {
        return cautions.getOrDefault(subject.code(), List.of());
    }

    /** What the regulation lets an organ hand on of its own power, where it does. */
    Optional<DelegatingPower> delegatingPower() {
        return Optional.ofNullable(power).map(Stated::power);
    }

    /** A clause that a decision adds: it stands where the power to delegate is stated. */
    Clause byPower(Map<String, Condition> when, Effect effect) {
        var stated = Optional.ofNullable(power)
                .orElseThrow(() -> new IllegalStateException("Under this version nobody may delegate"));
        return new Clause(stated.rule(), stated.node(), when, List.of(effect));
    }

    /** The subject with the facts that the clauses about delegated acts ask for. */
    Subject askedAsDelegated(Subject subject) {
        var facts = new ArrayList<>(subject.facts());
        onDelegated.stream()
                .flatMap(clause -> clause.asks().stream())
                .distinct()
                .filter(name -> subject.fact(name).isEmpty())
                .forEach(name -> catalogue.subjects().all().stream()
                        .flatMap(other -> other.fact(name).stream())
                        .filter(fact -> fact.byDefault().isPresent())
                        .findFirst()
                        .ifPresent(facts::add));
        return new Subject(
                subject.code(),
                subject.group(),
                subject.name(),
                subject.english(),
                subject.everydayWords(),
                List.copyOf(facts));
    }

    /** The clauses of a subject and, as it now asks more, those about delegated acts that did not concern it before. */
    List<Clause> clausesAsDelegated(Subject asking) {
        var all = new ArrayList<>(clauses(asking));
        var before = catalogue.subjects().find(asking.code()).orElse(asking);
        onDelegated.stream()
                .filter(clause -> clause.concerns(asking) && !clause.concerns(before))
                .map(clause ->
                        clause(clause.rule(), clause.node(), clause.node().fields(KEYS), asking))
                .forEach(all::add);
        return all;
    }

    private void read(Rule rule, RulebookNode node) {
        var fields = node.fields(KEYS);
        var versions = Optional.ofNullable(fields.get("versions")).map(RulebookNode::texts);
        if (versions.filter(keys -> !keys.contains(rules.version().key())).isPresent()) {
            return;
        }
        if (fields.containsKey("grants")) {
            if (power != null) {
                throw node.fault("The power to delegate is stated twice.", "Keep one of the two clauses.");
            }
            power = new Stated(rule, node, effects.power(rule, node, fields));
            return;
        }
        if (fields.containsKey("delegated")) {
            onDelegated.add(new OnDelegated(rule, node, asked(fields)));
        }
        for (var subject : subjects(node, fields)) {
            if (fields.containsKey("warn")) {
                cautions.computeIfAbsent(subject.code(), unused -> new ArrayList<>())
                        .add(warnings.read(rule, node, fields, subject, when(fields, subject)));
            } else {
                clauses.computeIfAbsent(subject.code(), unused -> new ArrayList<>())
                        .add(clause(rule, node, fields, subject));
            }
        }
    }

    private Clause clause(Rule rule, RulebookNode node, Map<String, RulebookNode> fields, Subject subject) {
        return new Clause(rule, node, when(fields, subject), effects.read(node, fields, rule.source()));
    }

    private Map<String, Condition> when(Map<String, RulebookNode> fields, Subject subject) {
        return Optional.ofNullable(fields.get("when"))
                .map(given -> conditions.all(subject, given))
                .orElse(Map.of());
    }

    /** A clause about delegated acts concerns every subject that has the facts it asks for. */
    private List<Subject> subjects(RulebookNode node, Map<String, RulebookNode> fields) {
        if (fields.containsKey("delegated")) {
            var asked = asked(fields);
            return catalogue.subjects().all().stream()
                    .filter(subject ->
                            asked.stream().allMatch(name -> subject.fact(name).isPresent()))
                    .toList();
        }
        var named = fields.containsKey("subject")
                ? List.of(node.required(fields, "subject"))
                : node.required(fields, "subjects").items();
        return named.stream()
                .map(code -> catalogue
                        .subjects()
                        .find(code.text())
                        .orElseThrow(() -> code.fault(
                                "Unknown subject \"" + code.text() + "\".",
                                "Take one of the catalogue subjects.yaml.")))
                .toList();
    }

    private static Set<String> asked(Map<String, RulebookNode> fields) {
        return Optional.ofNullable(fields.get("when"))
                .map(when -> when.fields().keySet())
                .orElse(Set.of());
    }
}
