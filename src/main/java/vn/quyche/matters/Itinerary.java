package vn.quyche.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyche.competence.Act;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * The way of a matter: its route as computed on a day, and how far along it is.
 *
 * @param route the route, in the version of the regulation of that day
 * @param steps the steps to take: those of the route, or one before the Standing Group where the regulation names none
 * @param on the day for which it was computed
 * @param position how many steps are taken
 * @param discussion how often the current step was discussed without an end
 * @param idle which of the taken steps the route no longer asks for, by their places from 0
 */
public record Itinerary(Route route, List<Step> steps, LocalDate on, int position, int discussion, Set<Integer> idle) {

    /** Who act in person or outside this house, so that no meeting here takes their step. */
    private static final Set<String> NOT_MEETING = Set.of(
            "SECRETARY",
            "STANDING_DEPUTY_SECRETARY",
            "DEPUTY_SECRETARY_CHAIRMAN",
            "CENTRAL",
            "PARTY_GROUP",
            "STATE_BODY");

    private static final Set<String> OUTSIDE = Set.of("CENTRAL", "PARTY_GROUP", "STATE_BODY");

    public Itinerary {
        steps = List.copyOf(steps);
        idle = Set.copyOf(idle);
    }

    /**
     * A new way along a route. What no rule covers goes up, to the Standing Group.
     *
     * @param goingUp the provisions by which it goes up
     */
    static Itinerary along(Route route, LocalDate on, List<Citation> goingUp) {
        var basis = route.basis().isEmpty() ? goingUp : route.basis();
        var steps = route.steps().isEmpty()
                ? List.of(new Step(1, OrganId.STANDING_GROUP, Act.GIVE_OPINION, Optional.empty(), basis))
                : route.steps();
        return new Itinerary(route, steps, on, 0, 0, Set.of());
    }

    public boolean isUnruled() {
        return route.outcome() == Outcome.NO_RULE;
    }

    public boolean isFinished() {
        return position >= steps.size();
    }

    public Optional<Step> current() {
        return isFinished() ? Optional.empty() : Optional.of(steps.get(position));
    }

    public boolean isDone(Step step) {
        return steps.indexOf(step) < position;
    }

    /** Whether the step was taken under an earlier route and the present one does not ask for it. */
    public boolean isIdle(Step step) {
        return idle.contains(steps.indexOf(step));
    }

    /** The steps already taken, in the order in which they were. */
    List<Step> taken() {
        return steps.subList(0, Math.min(position, steps.size()));
    }

    /** The steps still to be taken. */
    public List<Step> toCome() {
        return steps.subList(Math.min(position, steps.size()), steps.size());
    }

    /** The step by which this house decides; none where all is done by others. */
    public Optional<Step> deciding() {
        return steps.stream().filter(step -> !isOutside(step)).reduce((earlier, later) -> later);
    }

    /** Whether this house has had its last word, and only others still have to act. */
    public boolean isDecidedHere() {
        return deciding().map(this::isDone).orElse(false);
    }

    /** Whether the step is the last that is taken in this house: what follows is done by others. */
    public boolean isDeciding(Step step) {
        return steps.subList(steps.indexOf(step) + 1, steps.size()).stream().allMatch(Itinerary::isOutside)
                && !isOutside(step);
    }

    /** Whether the organ whose power it is was asked for its opinion before the delegated step. */
    boolean isAskedFirst(Step delegated) {
        return steps.stream()
                .anyMatch(step -> step.order() < delegated.order()
                        && step.act() == Act.GIVE_OPINION
                        && Optional.of(step.organ()).equals(delegated.delegatedBy()));
    }

    /** Whether a meeting here takes the step. */
    public static boolean isMet(Step step) {
        return isMet(step.organ());
    }

    /** Whether it meets here, and does not act in person or outside this house. */
    static boolean isMet(OrganId organ) {
        return !NOT_MEETING.contains(organ.code());
    }

    public static boolean isOutside(Step step) {
        return OUTSIDE.contains(step.organ().code());
    }

    public List<Duty> afterwards() {
        return route.afterwards();
    }

    Itinerary advanced() {
        return new Itinerary(route, steps, on, position + 1, 0, idle);
    }

    Itinerary discussedAgain() {
        return new Itinerary(route, steps, on, position, discussion + 1, idle);
    }

    /** The same way with other steps to come. */
    Itinerary withToCome(List<Step> others) {
        var all = new ArrayList<>(taken());
        all.addAll(others);
        var stays = !others.isEmpty()
                && current().filter(step -> isSameAct(step, others.get(0))).isPresent();
        return new Itinerary(route, numbered(all), on, position, stays ? discussion : 0, idle);
    }

    /** The way after an organ could not agree: it has submitted the matter upwards, and the organ above decides. */
    Itinerary escalated(Route other, LocalDate day, Step submission) {
        var all = new ArrayList<>(steps.subList(0, position));
        all.add(submission);
        var above = above(other.steps(), submission);
        if (above.isEmpty()) {
            above = above(steps.subList(position, steps.size()), submission);
        }
        if (above.isEmpty()) {
            above = List.of(new Step(1, OrganId.STANDING_COMMITTEE, Act.DECIDE, Optional.empty(), submission.basis()));
        }
        all.addAll(above);
        return new Itinerary(other, numbered(all), day, position + 1, 0, idle);
    }

    private static List<Step> above(List<Step> steps, Step submission) {
        return steps.stream()
                .filter(step -> !step.organ().equals(submission.organ()))
                .toList();
    }

    static boolean isSameAct(Step one, Step other) {
        return one.organ().equals(other.organ()) && one.act() == other.act();
    }

    /** The same act by the same power. */
    static boolean isSamePower(Step one, Step other) {
        return isSameAct(one, other) && one.delegatedBy().equals(other.delegatedBy());
    }

    static List<Step> numbered(List<Step> steps) {
        var numbered = new ArrayList<Step>();
        for (var step : steps) {
            numbered.add(step.at(numbered.size() + 1));
        }
        return numbered;
    }
}
