package vn.quyche.competence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Effect.Leaves;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.RuleCases;
import vn.quyche.regulation.Version;

/** The worked cases of the rulebooks, and which rules each of them proves. Read when first asked for. */
@Component
public class CaseBook implements RuleCases {

    private final Regulations regulations;
    private final Competence competence;
    private final Map<String, List<WorkedCase>> cases = new ConcurrentHashMap<>();
    private final Map<Version, Map<String, Integer>> counts = new ConcurrentHashMap<>();

    CaseBook(Regulations regulations, Competence competence) {
        this.regulations = regulations;
        this.competence = competence;
    }

    /** All cases of a regulation, file by file. */
    public List<WorkedCase> of(String regulation) {
        return cases.computeIfAbsent(regulation, this::read);
    }

    private List<WorkedCase> read(String regulation) {
        var reader = new CaseReader(competence.subjects());
        return regulations.cases(regulation).stream()
                .flatMap(file -> reader.read(file).stream())
                .toList();
    }

    @Override
    public Map<String, Integer> counted(Regulation regulation, Version version) {
        return counts.computeIfAbsent(version, unused -> count(regulation, version));
    }

    private Map<String, Integer> count(Regulation regulation, Version version) {
        var counts = new HashMap<String, Integer>();
        var router = competence.text(regulation.id(), version.effectiveFrom());
        competence.subjects().all().stream()
                .flatMap(subject -> router.subject(subject.code()).clauses().stream())
                .forEach(clause -> counts.put(clause.rule().id(), 0));
        of(regulation.id()).stream()
                .filter(worked -> version.force().contains(worked.question().on()))
                .flatMap(worked -> rules(worked).stream())
                .forEach(rule -> counts.merge(rule, 1, Integer::sum));
        return Map.copyOf(counts);
    }

    /** The rules that have a part in the answer to a case, by their ids. */
    public Set<String> rules(WorkedCase worked) {
        var question = worked.question();
        var router = competence.text(question.regulation(), question.on());
        var route = router.route(question.subject(), question.facts(), Locale.ENGLISH);
        if (route.outcome() == Outcome.FACTS_NEEDED) {
            return Set.of();
        }
        var subject = router.subject(question.subject());
        var facts = Facts.of(subject.subject(), question.facts());
        return subject.clauses().stream()
                .filter(clause -> facts.meet(clause.when()) && hasAPart(clause, route))
                .map(clause -> clause.rule().id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A clause whose conditions hold may still bring about nothing: what it changes may not occur, or others go before. */
    private static boolean hasAPart(Clause clause, Route route) {
        return clause.effects().stream()
                .filter(effect -> !(effect instanceof Leaves) || route.outcome() == Outcome.NOT_REQUIRED)
                .anyMatch(effect -> route.basis().stream().anyMatch(cited -> cited.isWithin(effect.source())));
    }
}
