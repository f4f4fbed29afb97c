package vn.quyche.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.RulebookFault;

/** Delegating under the working regulation: which powers it delegates, and what a decision on delegation would change. */
@Component
public class Delegating {

    private final Competence competence;
    private final Regulations regulations;

    Delegating(Competence competence, Regulations regulations) {
        this.competence = competence;
        this.regulations = regulations;
    }

    /** How some cases went, and how they would go. */
    public record Change(Course before, Course after) {}

    /** What the regulation lets an organ hand on of its own power on a day, where it does. */
    public Optional<DelegatingPower> power(LocalDate on) {
        return text(on).delegatingPower();
    }

    /** The powers that the regulation of a day delegates, in the order of its text. */
    public List<DelegatedPower> powers(LocalDate on) {
        record Key(Citation source, OrganId by, OrganId to) {}
        record Use(String subject, Act act) {}
        var uses = new LinkedHashMap<Key, List<Use>>();
        var text = text(on);
        for (var subject : competence.subjects().all()) {
            for (var answer :
                    Diagram.answers(text.subject(subject.code()).diagram().root())) {
                for (var step : answer.steps()) {
                    step.delegatedBy()
                            .ifPresent(by -> step.basis()
                                    .forEach(source -> uses.computeIfAbsent(
                                                    new Key(source, by, step.organ()), unused -> new ArrayList<>())
                                            .add(new Use(subject.code(), step.act()))));
                }
            }
        }
        return uses.entrySet().stream()
                .map(entry -> new DelegatedPower(
                        entry.getKey().source(),
                        entry.getKey().by(),
                        entry.getKey().to(),
                        entry.getValue().stream().map(Use::subject).distinct().toList(),
                        Set.copyOf(entry.getValue().stream()
                                .map(Use::act)
                                .distinct()
                                .toList())))
                .sorted((one, other) -> one.source().compareTo(other.source()))
                .toList();
    }

    /** Conditions in one form, checked against the catalogue; refuses what it does not know by its name. */
    public Map<String, Object> conditions(String subject, Map<String, Object> given) {
        return GivenConditions.tidy(competence.subject(subject), given);
    }

    /** How the cases of a subject go that meet the conditions, under the text and the delegations given. */
    public List<Course> courses(
            LocalDate on, String subject, List<DelegationRule> delegations, Map<String, Object> conditions) {
        var clauses = text(on).delegationClauses(subject);
        var found = new LinkedHashSet<Course>();
        Comparison.of(clauses.subject(), clauses.under(of(subject, delegations)), List.of(clauses.covered(conditions)))
                .stream()
                .filter(pair -> pair.second().outcome() == Outcome.NOT_REQUIRED)
                .forEach(pair -> found.add(Course.of(pair.first())));
        return List.copyOf(found);
    }

    /** What changes in a subject when other delegations are in force: who acts, not by which decision. */
    public List<Change> changes(LocalDate on, String subject, List<DelegationRule> before, List<DelegationRule> after) {
        var clauses = text(on).delegationClauses(subject);
        return Comparison.of(clauses.subject(), clauses.under(of(subject, before)), clauses.under(of(subject, after)))
                .stream()
                .map(pair -> new Change(Course.of(pair.first()), Course.of(pair.second())))
                .filter(change -> !change.before().goesAs(change.after()))
                .distinct()
                .toList();
    }

    /** What of a subject would be left unexplained, a gap or an overlap, when delegations are in force: none may be. */
    public List<RulebookFault> faults(LocalDate on, String subject, List<DelegationRule> delegations) {
        var router = text(on).under(of(subject, delegations));
        return new SubjectAnalysis(router, router.subject(subject)).faults();
    }

    /** Whether some case meets both conditions. */
    public boolean meet(LocalDate on, String subject, Map<String, Object> one, Map<String, Object> other) {
        return covered(on, subject, one, other).contains(List.of(true, true));
    }

    /** Whether every case that meets the first conditions meets the second. */
    public boolean isWithin(LocalDate on, String subject, Map<String, Object> one, Map<String, Object> other) {
        return !covered(on, subject, one, other).contains(List.of(true, false));
    }

    private Set<List<Boolean>> covered(
            LocalDate on, String subject, Map<String, Object> one, Map<String, Object> other) {
        var clauses = text(on).delegationClauses(subject);
        var found = new LinkedHashSet<List<Boolean>>();
        Comparison.of(clauses.subject(), List.of(clauses.covered(one)), List.of(clauses.covered(other)))
                .forEach(pair -> found.add(List.of(
                        pair.first().outcome() == Outcome.NOT_REQUIRED,
                        pair.second().outcome() == Outcome.NOT_REQUIRED)));
        return found;
    }

    private Router text(LocalDate on) {
        return competence.text(regulations.working().id(), on);
    }

    private static List<DelegationRule> of(String subject, List<DelegationRule> delegations) {
        return delegations.stream().filter(rule -> rule.isAbout(subject)).toList();
    }
}
