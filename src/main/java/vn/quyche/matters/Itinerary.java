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
import vn.quyche.kernel.OrganId;

/**
 * The way of a matter: its route as computed on a day, and how far along it is.
 *
 * @param route the route, in the version of the regulation of that day
 * @param steps the steps to take: those of the route, or one before the Standing Group where the regulation names none
 * @param on the day for which it was computed
 * @param position how many steps are taken
 * @param discussion how often the current step was discussed without an end
 */
public record Itinerary(Route route, List<Step> steps, LocalDate on, int position, int discussion) {

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
    }

    /** A new way along a route. What no rule covers goes up, to the Standing Group. */
    static Itinerary along(Route route, LocalDate on) {
        var steps = route.steps().isEmpty()
                ? List.of(new Step(1, OrganId.STANDING_GROUP, Act.GIVE_OPINION, Optional.empty(), route.basis()))
                : route.steps();
        return new Itinerary(route, steps, on, 0, 0);
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

    /** Whether the step is the last that is taken in this house: what follows is done by others. */
    public boolean isDeciding(Step step) {
        return steps.subList(steps.indexOf(step) + 1, steps.size()).stream().allMatch(Itinerary::isOutside)
                && !isOutside(step);
    }

    /** Whether a meeting here takes the step. */
    public static boolean isMet(Step step) {
        return !NOT_MEETING.contains(step.organ().code());
    }

    public static boolean isOutside(Step step) {
        return OUTSIDE.contains(step.organ().code());
    }

    public List<Duty> afterwards() {
        return route.afterwards();
    }

    Itinerary advanced() {
        return new Itinerary(route, steps, on, position + 1, 0);
    }

    Itinerary discussedAgain() {
        return new Itinerary(route, steps, on, position, discussion + 1);
    }

    /** The way along another route: what was taken stays taken, what it asks besides is still to come. */
    Itinerary changedTo(Route other, LocalDate day) {
        var fresh = along(other, day);
        var taken = new ArrayList<>(steps.subList(0, position));
        var toCome = fresh.steps().stream()
                .filter(step -> taken.stream().noneMatch(done -> sameAct(done, step)))
                .toList();
        var all = new ArrayList<>(taken);
        all.addAll(toCome);
        return new Itinerary(other, renumbered(all), day, position, discussion);
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
        return new Itinerary(other, renumbered(all), day, position + 1, 0);
    }

    private static List<Step> above(List<Step> steps, Step submission) {
        return steps.stream()
                .filter(step -> !step.organ().equals(submission.organ()))
                .toList();
    }

    private static boolean sameAct(Step one, Step other) {
        return one.organ().equals(other.organ()) && one.act() == other.act();
    }

    private static List<Step> renumbered(List<Step> steps) {
        var numbered = new ArrayList<Step>();
        for (var step : steps) {
            numbered.add(new Step(numbered.size() + 1, step.organ(), step.act(), step.delegatedBy(), step.basis()));
        }
        return numbered;
    }
}
