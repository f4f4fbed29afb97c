package vn.quyche.circulation;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Result;
import vn.quyche.matters.StepDecision;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotCancelled;
import vn.quyche.voting.BallotClosed;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Choice;
import vn.quyche.voting.NewBallot;
import vn.quyche.voting.Next;
import vn.quyche.voting.Voting;

/** The door to opinions in writing: sent round, answered, and followed by what the regulation says. */
@Component
public class Circulation {

    private static final String COMPLEX = "complex";
    private static final String RULE = "R-27.3-b";

    private final JdbcWrittenBallots written;
    private final Voting voting;
    private final Matters matters;
    private final Conferences conferences;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Circulation(
            JdbcWrittenBallots written,
            Voting voting,
            Matters matters,
            Conferences conferences,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.written = written;
        this.voting = voting;
        this.matters = matters;
        this.conferences = conferences;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Sends the matter round the members of the organ whose step it is. */
    @Transactional
    public BallotId send(Actor by, MatterId id, String question, Instant dueAt, Ground ground, String reason) {
        by.mustHave(Right.RUN_MEETING);
        var matter = matters.find(by, id);
        var step = matter.currentStep()
                .filter(next -> matter.state() == MatterState.ACCEPTED)
                .orElseThrow(() -> Refusal.conflict("written.matter-not-ready", matter.number()));
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "written.reason");
        }
        var rule = regulations.rules(VietnamTime.today(clock)).cite(RULE);
        var complex = Boolean.TRUE.equals(matter.facts().get(COMPLEX));
        refuseIf(ground == Ground.NOT_COMPLEX && complex, rule, "written.complex", matter.number());
        var ballot = voting.open(
                by,
                new NewBallot(
                        step.organ(),
                        BallotMode.WRITTEN,
                        BallotForm.DEVICE,
                        Asked.question(question.isBlank() ? matter.title() : question.strip()),
                        matter.ref(),
                        matter.ref(),
                        Audience.of(step.organ(), OrganId.COMMITTEE_OFFICE),
                        Set.of(),
                        Optional.of(dueAt),
                        Optional.empty()));
        written.add(new WrittenBallot(
                ballot, id, step.organ(), step.act(), ground, reason.strip(), Optional.empty(), Optional.empty()));
        return ballot;
    }

    /** The matter behind a ballot that the reader may read. */
    @Transactional(readOnly = true)
    public WrittenBallot find(Actor reader, BallotId id) {
        voting.find(reader, id);
        return written.find(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** Enters what the Standing Group says of a dissent; one that is not important lets the majority stand. */
    @Transactional
    public void rule(Actor by, BallotId id, boolean important, String reason) {
        by.mustHave(Right.GRADE_MATTER);
        var round = find(by, id);
        refuseIf(round.outcome().filter(Outcome.TO_CONFERENCE::equals).isEmpty(), "written.no-dissent");
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "written.ruling-reason");
        }
        var matter = matters.find(by, round.matter());
        refuseIf(
                !important && matter.state() != MatterState.ACCEPTED,
                "written.on-agenda",
                matter.number(),
                matter.state().key());
        written.rule(
                id,
                new Ruling(important, reason.strip(), by.name(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        var ballot = voting.find(by, id);
        facts.publishEvent(new DissentRuled(
                new Fact.Particulars(
                        clock.instant(),
                        by,
                        OrganId.STANDING_GROUP,
                        ballot.reference(),
                        ballot.audience(),
                        List.of(regulations.rules(ballot.heldOn()).cite("R-27.3-d"))),
                important));
        if (!important) {
            decide(
                    Actor.system(),
                    round,
                    Result.ADOPTED,
                    ballot.result().orElseThrow().tally().basis());
            written.end(id, Outcome.DECIDED);
        }
    }

    /** What follows from the count. */
    @EventListener
    void counted(BallotClosed closed) {
        written.find(closed.ballot().id()).ifPresent(round -> {
            var by = closed.particulars().by();
            var tally = closed.result().tally();
            var outcome = outcome(closed);
            written.end(round.ballot(), outcome);
            switch (outcome) {
                case DECIDED -> decide(by, round, Result.ADOPTED, tally.basis());
                case REJECTED -> decide(by, round, Result.NOT_ADOPTED, tally.basis());
                case TO_CONFERENCE -> conferences.putOn(by, round);
                case TOO_FEW, CANCELLED -> {
                    // nothing is decided, and the matter is ready as before
                }
            }
        });
    }

    @EventListener
    void cancelled(BallotCancelled cancelled) {
        var id = BallotId.of(cancelled.particulars().about().id());
        written.find(id).ifPresent(round -> written.end(id, Outcome.CANCELLED));
    }

    /** Silence is no assent, and no refusal either: only answers reject a matter. */
    private static Outcome outcome(BallotClosed closed) {
        var tally = closed.result().tally();
        if (tally.next() == Next.ADOPTED) {
            return Outcome.DECIDED;
        }
        if (tally.carried()) {
            return Outcome.TO_CONFERENCE;
        }
        var possible = closed.result().of(Choice.YES.code())
                + closed.ballot().eligible()
                - closed.result().slips();
        return possible < tally.yesNeeded() ? Outcome.REJECTED : Outcome.TOO_FEW;
    }

    private void decide(Actor by, WrittenBallot round, Result result, List<Citation> basis) {
        matters.recordDecision(
                by,
                round.matter(),
                new StepDecision(
                        round.organ(),
                        round.act(),
                        result,
                        "",
                        voting.reference(round.ballot()),
                        VietnamTime.today(clock),
                        basis));
    }

    /** The matter as the reader may read it. */
    @Transactional(readOnly = true)
    public Matter matter(Actor reader, MatterId id) {
        return matters.find(reader, id);
    }
}
