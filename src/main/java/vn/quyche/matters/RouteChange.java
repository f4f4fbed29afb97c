package vn.quyche.matters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;

/**
 * What becomes of a way when its route is computed anew or overridden: what was, what will be, and which of the steps
 * already taken still count. A taken step counts when the new route asks for it and for nothing untaken before it, so
 * that no order is broken; the deciding step is never counted from what was taken as a lesser one, so that a decision is
 * taken on the facts as they are.
 *
 * @param before the way as it was
 * @param after the way as it will be
 * @param was the steps of before, each with its fate
 * @param willBe the steps that the new way asks for, each with where it comes from
 */
public record RouteChange(Itinerary before, Itinerary after, List<Leg> was, List<Leg> willBe) {

    /** What becomes of a step. */
    public enum Fate {
        /** Taken, and the new way asks for it. */
        COUNTS,
        /** Taken, and the new way does not ask for it. */
        IDLE,
        /** Taken, yet to be taken once more: something has to come before it now, or it decides now. */
        AGAIN,
        /** To come before and after. */
        STAYS,
        /** Was to come and no longer is. */
        GONE,
        /** Was not to come and now is. */
        NEW
    }

    /** A step and what becomes of it. */
    public record Leg(Step step, Fate fate) {}

    public RouteChange {
        was = List.copyOf(was);
        willBe = List.copyOf(willBe);
    }

    /** The change from a way to a new one nobody has begun. */
    static RouteChange to(Itinerary before, Itinerary fresh) {
        if (isSameRoute(before.route(), fresh.route())) {
            var steps = isSamePowers(before.steps(), fresh.steps())
                    ? before.withToCome(fresh.steps()
                                    .subList(before.position(), fresh.steps().size()))
                            .steps()
                    : before.steps();
            return between(
                    before,
                    new Itinerary(
                            fresh.route(), steps, fresh.on(), before.position(), before.discussion(), before.idle()));
        }
        var counting = counting(before.taken(), fresh);
        var all = new ArrayList<>(before.taken());
        var toCome = fresh.steps().subList(counting.size(), fresh.steps().size());
        all.addAll(toCome);
        var idle =
                new HashSet<>(IntStream.range(0, before.taken().size()).boxed().toList());
        idle.removeAll(counting);
        var isSameTurn = !toCome.isEmpty()
                && before.current()
                        .filter(step -> Itinerary.isSameAct(step, toCome.get(0)))
                        .isPresent();
        return between(
                before,
                new Itinerary(
                        fresh.route(),
                        Itinerary.numbered(all),
                        fresh.on(),
                        before.taken().size(),
                        isSameTurn ? before.discussion() : 0,
                        idle));
    }

    /** The change between two ways of which the second goes on from the first. */
    static RouteChange between(Itinerary before, Itinerary after) {
        var was = new ArrayList<Leg>();
        for (var place = 0; place < before.steps().size(); place++) {
            var step = before.steps().get(place);
            was.add(new Leg(step, place < before.position() ? taken(place, step, after) : ahead(step, after)));
        }
        var willBe = new ArrayList<Leg>();
        for (var place = 0; place < after.steps().size(); place++) {
            var step = after.steps().get(place);
            if (place >= after.position()) {
                willBe.add(new Leg(step, comes(step, before)));
            } else if (!after.idle().contains(place)) {
                willBe.add(new Leg(step, Fate.COUNTS));
            }
        }
        return new RouteChange(before, after, was, willBe);
    }

    /** Whether the steps stay as they are, so that whoever walks the way notices nothing. */
    public boolean isSameWay() {
        return isSamePowers(before.steps(), after.steps())
                && before.idle().equals(after.idle())
                && before.isUnruled() == after.isUnruled();
    }

    /** Whether the steps, and what follows them, stay as they are. */
    public boolean isNone() {
        return isSameWay() && isSameDuties(before.afterwards(), after.afterwards());
    }

    /** Whether the same organ has the same thing to do next. */
    public boolean isSameTurn() {
        return before.current()
                .flatMap(step -> after.current().filter(other -> Itinerary.isSameAct(step, other)))
                .isPresent();
    }

    /** The places of the taken steps that the new route asks for, in its order and without a gap. */
    private static List<Integer> counting(List<Step> taken, Itinerary fresh) {
        var counting = new ArrayList<Integer>();
        var place = 0;
        for (var step : fresh.steps()) {
            while (place < taken.size() && !Itinerary.isSameAct(taken.get(place), step)) {
                place++;
            }
            if (place == taken.size() || fresh.isDeciding(step)) {
                break;
            }
            counting.add(place++);
        }
        return counting;
    }

    private static Fate taken(int place, Step step, Itinerary after) {
        if (!after.idle().contains(place)) {
            return Fate.COUNTS;
        }
        return after.toCome().stream().anyMatch(other -> Itinerary.isSameAct(step, other)) ? Fate.AGAIN : Fate.IDLE;
    }

    private static Fate ahead(Step step, Itinerary after) {
        return after.toCome().stream().anyMatch(other -> Itinerary.isSamePower(step, other)) ? Fate.STAYS : Fate.GONE;
    }

    private static Fate comes(Step step, Itinerary before) {
        if (before.toCome().stream().anyMatch(other -> Itinerary.isSamePower(step, other))) {
            return Fate.STAYS;
        }
        return before.taken().stream().anyMatch(other -> Itinerary.isSameAct(step, other)) ? Fate.AGAIN : Fate.NEW;
    }

    private static boolean isSameRoute(Route one, Route other) {
        return one.outcome() == other.outcome()
                && isSamePowers(one.steps(), other.steps())
                && isSameDuties(one.afterwards(), other.afterwards());
    }

    private static boolean isSamePowers(List<Step> one, List<Step> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(at -> Itinerary.isSamePower(one.get(at), other.get(at)));
    }

    private static boolean isSameDuties(List<Duty> one, List<Duty> other) {
        return Set.copyOf(one.stream().map(RouteChange::duty).toList())
                .equals(Set.copyOf(other.stream().map(RouteChange::duty).toList()));
    }

    private static List<String> duty(Duty duty) {
        return List.of(duty.duty(), duty.to().code(), duty.when());
    }
}
