package vn.quyche.matters.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Appraisal;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.OverrideKind;
import vn.quyche.matters.OverrideState;
import vn.quyche.matters.RecordedDecision;
import vn.quyche.matters.ReportBack;
import vn.quyche.matters.Result;
import vn.quyche.matters.RouteOverride;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.Words;

/** The route of a matter as a line of steps: done, current, to come. */
@Component
class RouteLine {

    private static final String APPRAISAL = "R-21.5-a";

    private final MatterWords matterWords;
    private final Regulations regulations;
    private final Words words;
    private final Clock clock;

    RouteLine(MatterWords matterWords, Regulations regulations, Words words, Clock clock) {
        this.matterWords = matterWords;
        this.regulations = regulations;
        this.words = words;
        this.clock = clock;
    }

    /** A route nobody has begun to walk. */
    List<Stop> ahead(Route route) {
        var stops = new ArrayList<Stop>();
        route.steps().forEach(step -> stops.add(toCome(step)));
        route.afterwards().forEach(duty -> stops.add(toCome(duty)));
        return stops;
    }

    List<Stop> of(
            Matter matter,
            List<Appraisal> appraisals,
            List<RecordedDecision> decisions,
            List<ReportBack> reports,
            List<RouteOverride> overrides) {
        var steps = new ArrayList<Stop>();
        matter.itinerary().steps().forEach(step -> steps.add(stop(matter, step, decisions)));
        overrides.stream()
                .filter(one -> one.kind() == OverrideKind.LEFT_OUT && one.state() == OverrideState.AGREED)
                .forEach(one -> steps.add(Math.min(one.place(), steps.size()), leftOut(one)));
        var stops = new ArrayList<>(List.of(filed(matter)));
        if (!appraisals.isEmpty() || matter.itinerary().position() == 0) {
            stops.add(appraised(matter, appraisals));
        }
        stops.addAll(steps);
        if (reports.isEmpty()) {
            matter.itinerary().afterwards().forEach(duty -> stops.add(toCome(duty)));
        }
        reports.forEach(report -> stops.add(reported(report)));
        return stops;
    }

    private Stop filed(Matter matter) {
        var round = matter.filing().round();
        return new Stop(
                words.say("matters.step.filed"),
                words.say("matters.done-on", words.day(matter.filing().at())),
                round > 1 ? words.say("matters.round", round) : matterWords.organ(matter.body()),
                matter.state() == MatterState.WITHDRAWN ? Mark.NEXT : Mark.DONE,
                List.of());
    }

    private Stop appraised(Matter matter, List<Appraisal> appraisals) {
        var said = appraisals.stream()
                .filter(one -> one.round() == matter.filing().round())
                .findFirst();
        var accepted =
                said.filter(one -> one.outcome() == AppraisalOutcome.ACCEPTED).isPresent();
        var when = said.map(one -> words.say("matters.done-on", words.day(one.at())))
                .orElseGet(() -> matter.state() == MatterState.FILED ? words.say("matters.under-way") : "");
        var text = said.map(Appraisal::byName).orElseGet(() -> matterWords.organ(OrganId.COMMITTEE_OFFICE));
        var mark = accepted ? Mark.DONE : matter.state() == MatterState.WITHDRAWN ? Mark.NEXT : Mark.NOW;
        var name = said.isPresent() && !accepted ? "matters.step.returned" : "matters.step.appraisal";
        return new Stop(words.say(name), when, text, mark, List.of(cite()));
    }

    private Stop stop(Matter matter, Step step, List<RecordedDecision> decisions) {
        var itinerary = matter.itinerary();
        var said = decisions.stream()
                .filter(one -> one.decision().organ().equals(step.organ())
                        && (one.decision().act() == step.act() || one.decision().result() == Result.ESCALATED))
                .toList();
        var isCurrent = matter.currentStep().filter(step::equals).isPresent() && isUnderWay(matter);
        var mark = itinerary.isDone(step) ? Mark.DONE : isCurrent ? Mark.NOW : Mark.NEXT;
        var when = last(matter, step, mark, said)
                .map(one -> words.say(one.decision().result().key()) + ", "
                        + words.day(one.decision().on()))
                .orElseGet(() -> isCurrent ? underWay(matter) : "");
        var how = itinerary.isIdle(step) ? words.say("matters.fate.IDLE") : matterWords.how(step);
        return new Stop(matterWords.step(step), when, how, mark, step.basis());
    }

    /** The word that stands for the step; a word adopted before the route changed does not stand for what is to come. */
    private static Optional<RecordedDecision> last(
            Matter matter, Step step, Mark mark, List<RecordedDecision> decisions) {
        if (matter.itinerary().isIdle(step)) {
            return decisions.stream().findFirst();
        }
        return decisions.stream()
                .filter(one -> mark == Mark.DONE
                        || one.decision().result() != Result.ADOPTED
                                && (mark == Mark.NOW || matter.state() == MatterState.NOT_ADOPTED))
                .reduce((first, second) -> second);
    }

    private Stop leftOut(RouteOverride override) {
        return new Stop(
                matterWords.turn(override.organ(), Optional.of(override.act())),
                words.say("matters.left-out"),
                override.reason(),
                Mark.GONE,
                override.basis());
    }

    private String underWay(Matter matter) {
        return matter.place()
                .map(place -> words.say("matters.meeting-on", words.day(place.on())))
                .orElseGet(() -> words.say(matter.state().key()));
    }

    private Stop reported(ReportBack report) {
        var when = report.taken() ? "matters.reported" : report.missed() > 0 ? "matters.missed" : "matters.to-report";
        return new Stop(
                words.say("matters.step.report-back"),
                words.say(when, report.missed()),
                matterWords.organ(report.to()),
                report.taken() ? Mark.DONE : Mark.NOW,
                report.basis());
    }

    private Stop toCome(Step step) {
        return new Stop(matterWords.step(step), "", matterWords.how(step), Mark.NEXT, step.basis());
    }

    private Stop toCome(Duty duty) {
        return new Stop(
                words.say("matters.step.report-back"),
                words.say("matters.when." + duty.when()),
                matterWords.organ(duty.to()),
                Mark.NEXT,
                duty.basis());
    }

    private Citation cite() {
        return regulations.rules(VietnamTime.today(clock)).cite(APPRAISAL);
    }

    private static boolean isUnderWay(Matter matter) {
        return switch (matter.state()) {
            case ACCEPTED, PLACED, PREPARE_AGAIN -> true;
            default -> false;
        };
    }

    /** How far a step is. */
    enum Mark {
        DONE,
        NOW,
        NEXT,
        /** The Standing Group left it out. */
        GONE
    }

    /**
     * One step of the line.
     *
     * @param name who does what
     * @param when when it was or will be
     * @param text what else is to be known
     */
    record Stop(String name, String when, String text, Mark mark, List<Citation> basis) {}
}
