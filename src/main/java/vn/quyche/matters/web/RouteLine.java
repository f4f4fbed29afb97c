package vn.quyche.matters.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Appraisal;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.Itinerary;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.RecordedDecision;
import vn.quyche.matters.ReportBack;
import vn.quyche.matters.Result;
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

    /** A way partly walked, in short. */
    List<Stop> along(Itinerary way) {
        var stops = new ArrayList<Stop>();
        way.steps()
                .forEach(step -> stops.add(new Stop(
                        matterWords.step(step),
                        "",
                        how(step),
                        way.isDone(step) ? Mark.DONE : Mark.NEXT,
                        step.basis())));
        way.afterwards().forEach(duty -> stops.add(toCome(duty)));
        return stops;
    }

    List<Stop> of(
            Matter matter, List<Appraisal> appraisals, List<RecordedDecision> decisions, List<ReportBack> reports) {
        var stops = new ArrayList<Stop>();
        stops.add(filed(matter));
        stops.add(appraised(matter, appraisals));
        for (var step : matter.itinerary().steps()) {
            stops.add(stop(matter, step, decisions));
        }
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
        var last = decisions.stream()
                .filter(one -> one.decision().organ().equals(step.organ())
                        && (one.decision().act() == step.act() || one.decision().result() == Result.ESCALATED))
                .reduce((first, second) -> second);
        var isCurrent = matter.currentStep().filter(step::equals).isPresent() && isUnderWay(matter);
        var mark = itinerary.isDone(step) ? Mark.DONE : isCurrent ? Mark.NOW : Mark.NEXT;
        var when = last.filter(one -> mark != Mark.NEXT || matter.state() == MatterState.NOT_ADOPTED)
                .map(one -> words.say(one.decision().result().key()) + ", "
                        + words.day(one.decision().on()))
                .orElseGet(() -> isCurrent ? underWay(matter) : "");
        return new Stop(matterWords.step(step), when, how(step), mark, step.basis());
    }

    private String underWay(Matter matter) {
        return matter.place()
                .map(place -> words.say("matters.meeting-on", words.day(place.on())))
                .orElseGet(() -> words.say(matter.state().key()));
    }

    private String how(Step step) {
        return step.delegatedBy()
                .map(delegator -> words.say("matters.delegated-by", matterWords.organ(delegator)))
                .orElseGet(() -> Itinerary.isOutside(step) ? words.say("matters.outside") : "");
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
        return new Stop(matterWords.step(step), "", how(step), Mark.NEXT, step.basis());
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
        NEXT
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
