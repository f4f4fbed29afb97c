package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** What the tests of matters share: the people and the usual steps. */
@QuycheTest
abstract class MatterTests {

    static final OrganId GROUP = OrganId.STANDING_GROUP;
    static final OrganId COMMITTEE = OrganId.STANDING_COMMITTEE;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    Actor board() {
        return accounts.actor("bcs-ubnd");
    }

    Actor office() {
        return accounts.actor("office");
    }

    Actor actor(String account) {
        return accounts.actor(account);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    PaperId add(Actor by, MatterId id, Upload paper) {
        return matters.addPapers(by, id, List.of(paper), "").get(0);
    }

    Matter matter(MatterId id) {
        return matters.find(office(), id);
    }

    MatterId filed(NewMatter what) {
        return matters.file(board(), what);
    }

    MatterId accepted(NewMatter what) {
        var id = filed(what);
        matters.appraise(office(), id, matter(id).version(), AppraisalOutcome.ACCEPTED, "");
        return id;
    }

    RecordRef placed(MatterId id, OrganId organ) {
        var meeting = SampleMatters.meeting();
        matters.placeOnAgenda(office(), id, SampleMatters.on(meeting, organ, today()));
        return meeting;
    }

    void decide(MatterId id, OrganId organ, Act act, Result result) {
        var meeting = placed(id, organ);
        matters.recordDecision(office(), id, SampleMatters.said(organ, act, result, meeting, today()));
    }

    static void refused(String code, ThrowingCallable forbidden) {
        assertThatThrownBy(forbidden).isInstanceOf(Refusal.class).message().startsWith(code);
    }
}
