package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** The Office's appraisal of what was filed, once a round. */
@Component
class Appraisals {

    private final MatterRegister register;
    private final MatterFacts telling;
    private final Clock clock;

    Appraisals(MatterRegister register, MatterFacts telling, Clock clock) {
        this.register = register;
        this.telling = telling;
        this.clock = clock;
    }

    void appraise(Actor by, MatterId id, int version, AppraisalOutcome outcome, String note) {
        by.mustHave(Right.APPRAISE_MATTER);
        var matter = register.lockFor(by, id);
        refuseIf(
                matter.state() != MatterState.FILED,
                "matter.not-to-appraise",
                matter.state().key());
        Filings.refuseIfStale(matter, version);
        var words = Prose.tidy(note);
        Prose.refuseIfTooLong("note", words, Prose.LONGEST_TEXT);
        if (outcome == AppraisalOutcome.RETURNED && words.isEmpty()) {
            throw Refusal.invalid("note", "matter.returned-without-reason");
        }
        var now = clock.instant();
        var round = matter.filing().round();
        register.add(id, new Appraisal(round, outcome, words, by.name(), now));
        if (outcome == AppraisalOutcome.RETURNED) {
            var returned = matter.in(MatterState.RETURNED, now);
            register.save(returned);
            telling.returned(by, returned);
        } else {
            var accepted = Filings.readableByCurrent(matter.in(MatterState.ACCEPTED, now));
            register.save(accepted);
            telling.appraised(by, accepted);
        }
    }
}
