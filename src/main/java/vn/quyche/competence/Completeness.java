package vn.quyche.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quyche.regulation.RulebookFault;
import vn.quyche.regulation.Version;

/**
 * Whether a version of the rulebook answers everything that can be asked: every combination of fact classes of every
 * subject, counted; where rules meet, and where none speaks. What the rulebook does not explain is a fault.
 */
public final class Completeness {

    private final Version version;
    private final List<SubjectCompleteness> subjects;
    private final List<RulebookFault> faults;

    private Completeness(Version version, List<SubjectCompleteness> subjects, List<RulebookFault> faults) {
        this.version = version;
        this.subjects = List.copyOf(subjects);
        this.faults = List.copyOf(faults);
    }

    /** Analyses a version, loaded or only drafted; throws nothing, what is wrong stands under {@link #faults}. */
    static Completeness of(Router router) {
        var subjects = new ArrayList<SubjectCompleteness>();
        var faults = new ArrayList<RulebookFault>();
        for (var subject : router.catalogue().subjects().all()) {
            var analysis = new SubjectAnalysis(router, router.subject(subject.code()));
            subjects.add(analysis.result());
            faults.addAll(analysis.faults());
        }
        return new Completeness(router.version(), subjects, faults);
    }

    public Version version() {
        return version;
    }

    public List<SubjectCompleteness> subjects() {
        return subjects;
    }

    public Optional<SubjectCompleteness> subject(String code) {
        return subjects.stream()
                .filter(completeness -> completeness.subject().code().equals(code))
                .findFirst();
    }

    /** The gaps and overlaps that nothing explains, each with its place and its remedy. */
    public List<RulebookFault> faults() {
        return faults;
    }

    /** Analyses all versions of a regulation; refuses it as a whole if anything is not explained, or explained in vain. */
    static List<Completeness> ofAll(Catalogue catalogue, List<Router> editions) {
        var analyses = editions.stream().map(Completeness::of).toList();
        var faults = new ArrayList<RulebookFault>();
        analyses.forEach(analysis -> faults.addAll(analysis.faults));
        for (var precedence : catalogue.precedences()) {
            for (var rule : precedence.rules()) {
                inVain(precedence, rule, editions, analyses).ifPresent(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw RulebookFault.of(faults);
        }
        return analyses;
    }

    private static Optional<RulebookFault> inVain(
            Precedence precedence, String rule, List<Router> editions, List<Completeness> analyses) {
        if (editions.stream().noneMatch(edition -> edition.rules().rule(rule).isPresent())) {
            return Optional.of(precedence.place().fault("Unknown rule \"" + rule + "\".", "Name a rule by its id."));
        }
        var explains = analyses.stream()
                .flatMap(analysis -> analysis.subjects.stream())
                .flatMap(subject -> subject.overlaps().stream())
                .anyMatch(overlap -> overlap.reason().equals(Optional.of(precedence))
                        && (overlap.one().id().equals(rule)
                                || overlap.other().id().equals(rule)));
        return explains
                ? Optional.empty()
                : Optional.of(precedence
                        .place()
                        .fault("The rule " + rule + " meets none of the others named here.", "Take it away."));
    }
}
