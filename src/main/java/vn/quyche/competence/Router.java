package vn.quyche.competence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Version;

/** Routes every subject of the catalogue under one version. A pure function of its rules, the subject and the facts. */
final class Router {

    private final Catalogue catalogue;
    private final Rules rules;
    private final Version version;
    private final RouteReader reader;
    private final Map<String, SubjectRouter> subjects = new HashMap<>();

    Router(Catalogue catalogue, Rules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.version = rules.version();
        this.reader = new RouteReader(catalogue, rules);
        for (var subject : catalogue.subjects().all()) {
            subjects.put(subject.code(), new SubjectRouter(subject, reader.clauses(subject), reader.cautions(subject)));
        }
    }

    /** Of rules that are nearly those of another router, whose diagrams serve where the clauses are the same. */
    Router(Router near, Rules rules) {
        this.catalogue = near.catalogue;
        this.rules = rules;
        this.version = rules.version();
        this.reader = new RouteReader(catalogue, rules);
        for (var subject : catalogue.subjects().all()) {
            var clauses = reader.clauses(subject);
            var cautions = reader.cautions(subject);
            var known = near.subject(subject.code());
            subjects.put(
                    subject.code(),
                    known.isMadeOf(clauses, cautions) ? known : new SubjectRouter(subject, clauses, cautions));
        }
    }

    private Router(Router text, List<DelegationRule> delegations) {
        this.catalogue = text.catalogue;
        this.rules = text.rules;
        this.version = text.version;
        this.reader = text.reader;
        subjects.putAll(text.subjects);
        for (var before : text.subjects.values()) {
            var touching =
                    delegations.stream().filter(rule -> touches(rule, before)).toList();
            if (!touching.isEmpty()) {
                put(before, touching);
            }
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Rules rules() {
        return rules;
    }

    /** Of which cases a gap speaks. */
    Map<String, Condition> conditions(Subject subject, Gap gap) {
        return gap.when()
                .map(when -> new ConditionReader(rules).all(subject, when))
                .orElse(Map.of());
    }

    /** Why no provision covers what is known of a matter, if the text is silent on it. */
    Optional<Gap> gap(String code, Map<String, Object> given) {
        var subject = subject(code).subject();
        var facts = Facts.of(subject, given);
        return catalogue.gaps(code).stream()
                .filter(gap -> version.whole() && facts.meet(conditions(subject, gap)))
                .findFirst();
    }

    private void put(SubjectRouter before, List<DelegationRule> touching) {
        var clauses = new DelegationClauses(reader, before.subject());
        subjects.put(
                before.subject().code(),
                new SubjectRouter(clauses.subject(), clauses.under(touching), reader.cautions(clauses.subject())));
    }

    /** A power is taken back only in the subjects in which it stands. */
    private static boolean touches(DelegationRule rule, SubjectRouter router) {
        return rule.isAbout(router.subject().code())
                && (rule.power().isEmpty() || router.rests(rule.power().get()));
    }

    /** The same rules with decisions on delegation beside them; only the subjects they touch are made anew. */
    Router under(List<DelegationRule> delegations) {
        return delegations.isEmpty() || delegatingPower().isEmpty() ? this : new Router(this, delegations);
    }

    /** What the regulation lets an organ hand on of its own power, where it does. */
    Optional<DelegatingPower> delegatingPower() {
        return reader.delegatingPower();
    }

    /** The clauses of a subject as decisions on delegation change them. */
    DelegationClauses delegationClauses(String code) {
        return new DelegationClauses(reader, subject(code).subject());
    }

    Version version() {
        return version;
    }

    SubjectRouter subject(String code) {
        return Optional.ofNullable(subjects.get(code))
                .orElseThrow(() -> Refusal.invalid("subject", "competence.unknown-subject", code));
    }

    /** Why what is given cannot all be true, if so. */
    Optional<Refusal> contradiction(String code, Map<String, Object> given, Locale language) {
        return contradiction(Facts.given(subject(code).subject(), given), language);
    }

    private Optional<Refusal> contradiction(Facts given, Locale language) {
        for (var contradiction : catalogue.contradictions()) {
            if (contradiction.isIn(given)) {
                return Optional.of(contradiction.refusal(rules, language));
            }
        }
        return Optional.empty();
    }

    /** What is given, and what is assumed of the rest; refuses what is unknown by its name, and what cannot all be true. */
    Facts facts(String code, Map<String, Object> given, Locale language) {
        var facts = Facts.given(subject(code).subject(), given);
        contradiction(facts, language).ifPresent(refusal -> {
            throw refusal;
        });
        return facts.assumed();
    }

    Route route(String code, Map<String, Object> given, Locale language) {
        var router = subject(code);
        var facts = facts(code, given, language);
        var left = router.given(facts);
        if (left instanceof Diagram.Leaf leaf) {
            var answer = leaf.answer();
            return new Route(
                    answer.outcome(),
                    version,
                    answer.steps(),
                    answer.afterwards(),
                    List.of(),
                    warnings(router, facts, answer),
                    answer.basis());
        }
        var needed = router.needed(left).stream()
                .map(fact -> new NeededFact(
                        fact.name(), fact.type(), fact.question(language), fact.codes(), fact.labels(language)))
                .toList();
        return new Route(Outcome.FACTS_NEEDED, version, List.of(), List.of(), needed, List.of(), List.of());
    }

    /** Of a version that is known in part, silence may be ours and not the text's. */
    private List<Warning> warnings(SubjectRouter router, Facts facts, Answer answer) {
        var warnings = router.warnings(facts, answer);
        var isKnown = version.whole() || answer.outcome() != Outcome.NO_RULE;
        return isKnown
                ? warnings
                : Stream.concat(warnings.stream(), Stream.of(new Warning("version-known-in-part", List.of())))
                        .toList();
    }
}
