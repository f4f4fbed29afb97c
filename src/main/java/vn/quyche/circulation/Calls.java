package vn.quyche.circulation;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Voting;

/** The Office's list of calls to those whose answers in writing are missing. */
@Component
public class Calls {

    private final JdbcReminders reminders;
    private final Voting voting;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Calls(
            JdbcReminders reminders,
            Voting voting,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.reminders = reminders;
        this.voting = voting;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** The Office called a member whose answer is missing. */
    @Transactional
    public void add(Actor by, BallotId id, PersonId member, String note) {
        by.mustHave(Right.RUN_MEETING);
        var ballot = voting.find(by, id);
        refuseIf(!ballot.isOpen(), "ballot.closed");
        var voter = ballot.awaited().stream()
                .filter(each -> each.person().equals(member))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("written.not-awaited"));
        if (note.isBlank()) {
            throw Refusal.invalid("note", "written.call-note");
        }
        reminders.add(
                id,
                new Call(
                        member, voter.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), by.name(), note.strip()));
        facts.publishEvent(new MemberCalled(
                new Fact.Particulars(
                        clock.instant(),
                        by,
                        ballot.organ(),
                        ballot.reference(),
                        ballot.audience(),
                        List.of(regulations.rules(ballot.heldOn()).cite("R-27.3-b"))),
                voter.name()));
    }

    /** Who was called, the last first; read by whoever may call. */
    @Transactional(readOnly = true)
    public List<Call> of(Actor reader, BallotId id) {
        voting.find(reader, id);
        return reminders.calls(id);
    }
}
