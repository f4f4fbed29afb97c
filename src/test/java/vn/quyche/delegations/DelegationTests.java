package vn.quyche.delegations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.competence.Act;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Route;
import vn.quyche.competence.RouteQuestion;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Placing;
import vn.quyche.matters.Result;
import vn.quyche.matters.StepDecision;

/** What the tests of delegations share. Each is undone at its end, so that no other test meets a delegation of theirs. */
@QuycheTest
@Transactional
abstract class DelegationTests {

    static final String SPENDING = "budget.off-estimate-spending";
    static final PowerKey SMALL_SUMS = PowerKey.of("art_2__para_4__indent_3").orElseThrow();

    @Autowired
    Delegations delegations;

    @Autowired
    Competence competence;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    Actor office() {
        return accounts.actor("office");
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** A paper of today. */
    Source paper() {
        return Source.of("12-QĐ/TU", today());
    }

    Terms from(LocalDate day) {
        return Terms.from(day, paper(), "Giảm việc sự vụ của Ban Thường vụ");
    }

    static Map<String, Object> below(long dong) {
        return Map.of("amount", Map.of("below", dong));
    }

    DelegationId grant(long ceiling, LocalDate from) {
        return delegations.grant(office(), NewGrant.of(SPENDING, below(ceiling), from(from)));
    }

    Route route(String subject, LocalDate on, Map<String, Object> facts) {
        return competence.route(new RouteQuestion("dien-bien", on, subject, facts));
    }

    Route spending(LocalDate on, long dong) {
        return route(SPENDING, on, Map.of("amount", dong, "source", "REVENUE_SURPLUS"));
    }

    String decider(LocalDate on, long dong) {
        return spending(on, dong).steps().get(0).organ().code();
    }

    /** A matter on which the Standing Committee has decided today. */
    MatterId decided(NewMatter what, OrganId organ, Act act) {
        var id = matters.file(accounts.actor("bcs-ubnd"), what);
        matters.appraise(office(), id, 0, AppraisalOutcome.ACCEPTED, "");
        var meeting = new RecordRef("meeting", "00000000-0000-0000-0000-000000000001", "Phiên họp");
        matters.placeOnAgenda(office(), id, Placing.of(meeting, organ, today()));
        matters.recordDecision(
                office(), id, new StepDecision(organ, act, Result.ADOPTED, "Đồng ý.", meeting, today(), List.of()));
        return id;
    }

    static void refused(String code, ThrowingCallable forbidden) {
        assertThatThrownBy(forbidden).isInstanceOf(Refusal.class).message().startsWith(code);
    }
}
