package vn.quyche.competence;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.quyche.competence.Effect.Change;
import vn.quyche.competence.Effect.Changes;
import vn.quyche.competence.Effect.Leaves;
import vn.quyche.competence.Effect.Requires;

/**
 * How two clauses go together when both hold.
 *
 * @param one of {@link Overlap.Kind#ORDER} the one that acts first, of {@link Overlap.Kind#EXCEPTION} the one that applies,
 *     of {@link Overlap.Kind#ATTACHED} the one to which the other is attached
 */
record Meeting(Clause one, Clause other, Overlap.Kind kind) {

    /** Empty where they have nothing to do with each other. */
    static Optional<Meeting> of(Clause one, Clause other) {
        var changes = change(one);
        var changed = change(other);
        if (changes.isPresent() && changed.isPresent()) {
            return ofChanges(one, other, changes.get(), changed.get());
        }
        if (changes.isPresent()) {
            return attached(other, one, changes.get());
        }
        if (changed.isPresent()) {
            return attached(one, other, changed.get());
        }
        return ofActs(one, other);
    }

    /** Two clauses that contradict each other are both applied, and both are said. */
    static Stream<Caution> conflicts(List<Clause> clauses, Combinations combinations) {
        return IntStream.range(0, clauses.size())
                .boxed()
                .flatMap(i -> clauses.subList(i + 1, clauses.size()).stream()
                        .filter(other -> areInConflict(clauses.get(i), other, combinations))
                        .map(other -> new Caution(
                                List.of(clauses.get(i).when(), other.when()),
                                new Warning(
                                        "conflict",
                                        List.of(
                                                clauses.get(i).rule().source(),
                                                other.rule().source())))));
    }

    private static boolean areInConflict(Clause one, Clause other, Combinations combinations) {
        return of(one, other)
                        .filter(meeting -> meeting.kind() == Overlap.Kind.CONFLICT)
                        .isPresent()
                && !combinations
                        .both(combinations.where(one.when()), combinations.where(other.when()))
                        .isEmpty();
    }

    static Optional<Changes> change(Clause clause) {
        return clause.effects().stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .findFirst();
    }

    static List<Requires> acts(Clause clause) {
        return clause.effects().stream()
                .filter(Requires.class::isInstance)
                .map(Requires.class::cast)
                .toList();
    }

    /** A clause on delegated acts says itself how it joins them. */
    private static Optional<Meeting> attached(Clause acts, Clause changes, Changes change) {
        return acts(acts).stream().anyMatch(change.whom()::isMatchedBy)
                ? Optional.of(new Meeting(acts, changes, Overlap.Kind.ATTACHED))
                : Optional.empty();
    }

    /** Where the delegated act is replaced, what would come before or after it has nothing left to join. */
    private static Optional<Meeting> ofChanges(Clause one, Clause other, Changes left, Changes right) {
        if (!left.whom().organ().equals(right.whom().organ())
                || !left.whom().by().equals(right.whom().by())) {
            return Optional.empty();
        }
        if (left.change() == right.change()) {
            return left.change() == Change.AFTERWARDS
                    ? Optional.empty()
                    : Optional.of(new Meeting(one, other, ofSteps(left.steps(), right.steps(), true)));
        }
        if (left.change() == Change.INSTEAD) {
            return Optional.of(new Meeting(one, other, Overlap.Kind.EXCEPTION));
        }
        return right.change() == Change.INSTEAD
                ? Optional.of(new Meeting(other, one, Overlap.Kind.EXCEPTION))
                : Optional.empty();
    }

    private static Optional<Meeting> ofActs(Clause one, Clause other) {
        var left = acts(one);
        var right = acts(other);
        if (left.isEmpty() && right.isEmpty()) {
            return leaves(one) && leaves(other)
                    ? Optional.of(new Meeting(one, other, Overlap.Kind.SAME))
                    : Optional.empty();
        }
        if (left.isEmpty() || right.isEmpty()) {
            var acting = left.isEmpty() ? other : one;
            var silent = left.isEmpty() ? one : other;
            return Optional.of(
                    new Meeting(acting, silent, leaves(silent) ? Overlap.Kind.EXCEPTION : Overlap.Kind.ATTACHED));
        }
        var kind = ofSteps(left, right, false);
        var isFirst = kind != Overlap.Kind.ORDER || earliest(left, right) <= earliest(right, left);
        return Optional.of(isFirst ? new Meeting(one, other, kind) : new Meeting(other, one, kind));
    }

    /** Two acts at one place have no order, nor has one act at two places. */
    private static Overlap.Kind ofSteps(List<Requires> left, List<Requires> right, boolean together) {
        if (left.stream().anyMatch(step -> right.stream().anyMatch(same -> isMoved(step, same)))) {
            return Overlap.Kind.CONFLICT;
        }
        var only = own(left, right);
        var others = own(right, left);
        if (only.isEmpty() || others.isEmpty()) {
            return together && only.size() != others.size() ? Overlap.Kind.CONFLICT : Overlap.Kind.SAME;
        }
        var clash = together
                || only.stream().anyMatch(step -> others.stream().anyMatch(act -> act.place() == step.place()));
        return clash ? Overlap.Kind.CONFLICT : Overlap.Kind.ORDER;
    }

    private static boolean isMoved(Requires step, Requires other) {
        return isSame(step, other) && step.place() != other.place();
    }

    private static boolean isSame(Requires step, Requires other) {
        return step.organ().equals(other.organ())
                && step.act() == other.act()
                && step.delegatedBy().equals(other.delegatedBy());
    }

    private static List<Requires> own(List<Requires> steps, List<Requires> others) {
        return steps.stream()
                .filter(step -> others.stream().noneMatch(other -> isSame(step, other)))
                .toList();
    }

    private static int earliest(List<Requires> steps, List<Requires> others) {
        return own(steps, others).stream().mapToInt(Requires::place).min().orElse(0);
    }

    private static boolean leaves(Clause clause) {
        return clause.effects().stream().anyMatch(Leaves.class::isInstance);
    }
}
