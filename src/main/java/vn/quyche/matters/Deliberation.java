package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Act;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;

/** The word of each organ in its turn, and what follows from it. */
@Component
class Deliberation {

    private static final String MEETING = "meeting";
    private static final Map<String, Role> IN_PERSON = Map.of(
            "SECRETARY", Role.SECRETARY,
            "STANDING_DEPUTY_SECRETARY", Role.STANDING_DEPUTY_SECRETARY,
            "DEPUTY_SECRETARY_CHAIRMAN", Role.DEPUTY_SECRETARY_CHAIRMAN);

    private final MatterRegister register;
    private final MatterRouting routing;
    private final ReportBacks reportBacks;
    private final DecisionDrafts drafting;
    private final MatterFacts telling;
    private final Turns turns;
    private final RouteOffers offers;
    private final Clock clock;

    Deliberation(
            MatterRegister register,
            MatterRouting routing,
            ReportBacks reportBacks,
            DecisionDrafts drafting,
            MatterFacts telling,
            Turns turns,
            RouteOffers offers,
            Clock clock) {
        this.register = register;
        this.routing = routing;
        this.reportBacks = reportBacks;
        this.drafting = drafting;
        this.telling = telling;
        this.turns = turns;
        this.offers = offers;
        this.clock = clock;
    }

    void record(Actor by, MatterId id, StepDecision decision) {
        mustBeAbleToRecord(by, decision.organ());
        var matter = register.lockFor(by, id);
        var step = refuseUnlessItsTurn(matter, decision);
        if (decision.result() == Result.ADOPTED) {
            offers.refuseIfLost(matter, step, decision.on());
        }
        var power = step.delegatedBy().isPresent() ? Power.DELEGATED : Power.OWN;
        var deciding = matter.itinerary().isDeciding(step);
        register.add(id, new RecordedDecision(decision, power, by.name(), clock.instant()));
        var after = after(by, matter, step, decision);
        var concluded = decision.result() == Result.ADOPTED && deciding;
        var duties = concluded ? reportBacks.owed(after, decision.organ()) : List.<OrganId>of();
        for (var organ : duties) {
            after = after.readableBy(after.audience().and(organ));
        }
        register.save(after);
        tellOf(by, after, step, decision, power, deciding);
        if (concluded) {
            reportBacks.arise(by, after, decision);
            drafting.draft(by, after, step, decision);
        }
    }

    private Matter after(Actor by, Matter matter, Step step, StepDecision decision) {
        var now = clock.instant();
        return switch (decision.result()) {
            case ADOPTED -> {
                var way = matter.itinerary().advanced();
                var next = way.isFinished() ? MatterState.DECIDED : MatterState.ACCEPTED;
                yield Filings.readableByCurrent(matter.along(way).in(next, now));
            }
            case NOT_ADOPTED -> matter.in(MatterState.NOT_ADOPTED, now);
            case PREPARE_AGAIN ->
                matter.along(matter.itinerary().discussedAgain()).in(MatterState.PREPARE_AGAIN, now);
            case ESCALATED -> escalated(by, matter, step, decision);
        };
    }

    /** The route is asked anew with the dissent on record; the submission upwards is the step just taken. */
    private Matter escalated(Actor by, Matter matter, Step step, StepDecision decision) {
        var old = matter.filing();
        var what = old.what();
        if (routing.knows(matter.subject(), FactEntry.DISSENT)) {
            what = MatterRouting.with(what, FactEntry.DISSENT, true);
            register.add(
                    matter.id(),
                    new FactEntry(
                            FactEntry.DISSENT,
                            true,
                            by.name(),
                            decision.takenIn().title(),
                            clock.instant()));
        }
        var basis = decision.basis().isEmpty() ? List.of(routing.rules().cite("R-22.2-b")) : decision.basis();
        var submission = new Step(step.order(), step.organ(), Act.SUBMIT_UP, Optional.empty(), basis);
        var way = matter.itinerary()
                .escalated(routing.routeAsBefore(matter.itinerary(), what), routing.today(), submission);
        return Filings.readableByCurrent(
                matter.filed(old.saying(what)).along(way).in(MatterState.ACCEPTED, clock.instant()));
    }

    private void tellOf(Actor by, Matter after, Step step, StepDecision decision, Power power, boolean deciding) {
        var basis = new ArrayList<>(step.basis());
        decision.basis().stream().filter(cite -> !basis.contains(cite)).forEach(basis::add);
        var particulars = telling.about(by, after, decision.organ(), basis);
        telling.tell(new DecisionTaken(
                particulars,
                after.id(),
                after.number(),
                after.subject(),
                decision.organ(),
                decision.act(),
                power,
                decision.result(),
                deciding,
                decision.takenIn(),
                decision.on(),
                UseOfPower.of(after, step)));
        if (decision.result() == Result.PREPARE_AGAIN) {
            telling.tell(new RediscussionOrdered(
                    telling.about(by, after, decision.organ(), decision.basis()),
                    after.number(),
                    after.subject(),
                    decision.takenIn()));
        }
        if (decision.result() == Result.ESCALATED) {
            telling.tell(new MatterEscalated(
                    telling.about(by, after, decision.organ(), decision.basis()),
                    after.number(),
                    after.subject(),
                    Turns.current(after).organ()));
        }
    }

    private Step refuseUnlessItsTurn(Matter matter, StepDecision decision) {
        refuseIf(
                !matter.state().isOpen(),
                "matter.not-to-decide",
                matter.number(),
                matter.state().key());
        var step = Turns.current(matter);
        if (!step.organ().equals(decision.organ()) || step.act() != decision.act()) {
            throw turns.outOfTurn(
                    step,
                    "matter.step-not-current",
                    matter,
                    turns.name(decision.organ()),
                    decision.act().key());
        }
        var inMeeting = decision.takenIn().type().equals(MEETING);
        var there = matter.place().map(Placing::meeting).filter(meeting -> inMeeting);
        there.ifPresent(meeting -> refuseIf(
                !meeting.id().equals(decision.takenIn().id()),
                "matter.on-an-agenda",
                matter.number(),
                meeting.title()));
        var expected = inMeeting ? MatterState.PLACED : MatterState.ACCEPTED;
        refuseIf(
                matter.state() != expected && matter.state() != MatterState.PLACED,
                "matter.not-ready",
                matter.number(),
                matter.state().key());
        return step;
    }

    private void mustBeAbleToRecord(Actor by, OrganId organ) {
        var role = IN_PERSON.get(organ.code());
        if (by.is(Role.SYSTEM) || (role != null && by.is(role))) {
            return;
        }
        if (role != null) {
            throw Refusal.forbidden("matter.decided-in-person", Optional.empty(), turns.name(organ));
        }
        by.mustHave(Right.RUN_MEETING);
    }
}
