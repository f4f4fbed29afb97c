package vn.quyche.competence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.quyche.competence.Effect.Change;
import vn.quyche.competence.Effect.Changes;
import vn.quyche.competence.Overlap.Kind;
import vn.quyche.competence.SubjectCompleteness.Silence;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookFault;

/** Finds what becomes of every combination of one subject, and what of it the rulebook leaves unexplained. */
final class SubjectAnalysis {

    private final Router router;
    private final SubjectRouter routed;
    private final Combinations combinations;
    private final Map<Clause, Region> regions = new LinkedHashMap<>();
    /** What can be true of a matter: facts that contradict each other are refused, so no rule need answer them. */
    private final Region possible;

    private final List<RulebookFault> faults = new ArrayList<>();
    private final SubjectCompleteness result;

    SubjectAnalysis(Router router, SubjectRouter routed) {
        this.router = router;
        this.routed = routed;
        this.combinations = new Combinations(routed.subject(), routed.variables());
        this.possible = Contradiction.possible(router.catalogue().contradictions(), routed.subject(), combinations);
        routed.clauses()
                .forEach(clause -> regions.put(clause, combinations.both(possible, combinations.where(clause.when()))));
        var silent = outcome(Outcome.NO_RULE);
        this.result = new SubjectCompleteness(
                routed.subject(),
                count(possible),
                count(outcome(Outcome.ROUTED)),
                count(outcome(Outcome.NOT_REQUIRED)),
                count(silent),
                silences(silent),
                overlaps(),
                routed.clauses());
    }

    SubjectCompleteness result() {
        return result;
    }

    List<RulebookFault> faults() {
        return faults;
    }

    private Region outcome(Outcome outcome) {
        return combinations.both(possible, combinations.where(routed.diagram(), answer -> answer.outcome() == outcome));
    }

    /** Of a version that is known in part, silence may be ours and not the text's: nothing is explained by the text. */
    private List<Silence> silences(Region silent) {
        var silences = new ArrayList<Silence>();
        var left = silent;
        if (router.version().whole()) {
            for (var gap : router.catalogue().gaps(routed.subject().code())) {
                var spoken = combinations.both(possible, combinations.where(router.conditions(routed.subject(), gap)));
                var beyond = combinations.without(spoken, silent);
                if (!beyond.isEmpty()) {
                    faults.add(gap.place()
                            .fault(
                                    "The gap of " + routed.subject().code()
                                            + " speaks of cases that have a rule, such as " + example(beyond) + ".",
                                    "Narrow its when to the cases without rule, or take the gap away."));
                }
                silence(Optional.of(gap), combinations.both(left, spoken)).ifPresent(silences::add);
                left = combinations.without(left, spoken);
            }
            if (!left.isEmpty()) {
                faults.add(router.catalogue()
                        .place(routed.subject().code())
                        .fault(
                                "Some cases of " + routed.subject().code()
                                        + " have no rule and nothing says why, such as " + example(left) + ".",
                                "Add the clause that is missing, or say under gap when that is so and why."));
            }
        }
        silence(Optional.empty(), left).ifPresent(silences::add);
        return silences;
    }

    private Optional<Silence> silence(Optional<Gap> gap, Region region) {
        return region.isEmpty() ? Optional.empty() : Optional.of(new Silence(gap, count(region), example(region)));
    }

    private record Pair(Rule one, Rule other, Kind kind) {}

    private record Found(Meeting first, Region region) {}

    private List<Overlap> overlaps() {
        var found = new LinkedHashMap<Pair, Found>();
        var clauses = routed.clauses();
        for (var i = 0; i < clauses.size(); i++) {
            for (var j = i + 1; j < clauses.size(); j++) {
                Meeting.of(clauses.get(i), clauses.get(j)).ifPresent(meeting -> add(meeting, found));
            }
        }
        var overlaps = new ArrayList<Overlap>();
        found.forEach((pair, meeting) -> overlaps.add(new Overlap(
                pair.one(),
                pair.other(),
                pair.kind(),
                count(meeting.region()),
                example(meeting.region()),
                explained(pair, meeting))));
        return overlaps;
    }

    /** What one rule says in several clauses needs no reason, unless it contradicts itself. */
    private void add(Meeting meeting, Map<Pair, Found> found) {
        var pair = new Pair(meeting.one().rule(), meeting.other().rule(), meeting.kind());
        if (pair.one().equals(pair.other()) && pair.kind() != Kind.CONFLICT) {
            return;
        }
        var region = region(meeting);
        if (!region.isEmpty()) {
            found.merge(
                    pair,
                    new Found(meeting, region),
                    (before, more) -> new Found(before.first(), combinations.either(before.region(), more.region())));
        }
    }

    /** Where both have a part in the answer. */
    private Region region(Meeting meeting) {
        var both = combinations.both(region(meeting.one()), region(meeting.other()));
        var change = Meeting.change(meeting.other());
        if (change.isEmpty()) {
            return both;
        }
        var changed = combinations.without(both, kept(change.get()));
        return Meeting.change(meeting.one()).isPresent()
                ? combinations.both(changed, delegated(change.get()))
                : combinations.without(changed, replaced(change.get()));
    }

    /** Where an organ above acts, so that a change does not concern the delegated act. */
    private Region kept(Changes change) {
        return union(clause -> Meeting.acts(clause).stream()
                .anyMatch(act -> change.whom().unlessThen().contains(act.organ())));
    }

    private Region delegated(Changes change) {
        return union(clause -> Meeting.acts(clause).stream().anyMatch(change.whom()::isMatchedBy));
    }

    /** Where another change has taken the delegated act away. */
    private Region replaced(Changes change) {
        return change.change() == Change.INSTEAD
                ? combinations.none()
                : union(clause -> Meeting.change(clause)
                        .filter(other ->
                                other.change() == Change.INSTEAD && other.whom().equals(change.whom()))
                        .isPresent());
    }

    private Region union(Predicate<Clause> which) {
        var union = combinations.none();
        for (var clause : routed.clauses()) {
            if (which.test(clause)) {
                union = combinations.either(union, region(clause));
            }
        }
        return union;
    }

    private Region region(Clause clause) {
        return regions.getOrDefault(clause, combinations.none());
    }

    private Optional<Precedence> explained(Pair pair, Found found) {
        if (!pair.kind().needsReason()) {
            return Optional.empty();
        }
        var explanation = new Explanation(routed.subject().code(), found.first());
        var right = explanation.find(router.catalogue().precedences());
        if (right.isEmpty()) {
            faults.add(explanation.fault(router.catalogue().precedences(), example(found.region())));
        }
        return right;
    }

    private BigInteger count(Region region) {
        return region.count(routed.variables());
    }

    private Map<String, Object> example(Region region) {
        return routed.facts(region.example(routed.variables().size()));
    }
}
