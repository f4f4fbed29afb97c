package vn.quyche.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewFacts;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.NewOverride;
import vn.quyche.matters.OverrideKind;
import vn.quyche.matters.Placing;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.Result;
import vn.quyche.matters.RouteOverrides;
import vn.quyche.matters.StepDecision;

/** What the tests of the gap register share: matters that show a gap, and how they go on. */
@QuycheTest
abstract class GapTests {

    static final OrganId GROUP = OrganId.STANDING_GROUP;
    static final RecordRef MEETING = new RecordRef("meeting", "12", "Phiên họp Thường trực tuần 12");

    @Autowired
    Matters matters;

    @Autowired
    Rerouting rerouting;

    @Autowired
    RouteOverrides overrides;

    @Autowired
    Gaps gaps;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    MatterId unruled(String account, String title) {
        return accepted(account, new NewMatter("economy.on-request", Map.of("requester", "OTHER"), title, ""));
    }

    MatterId conflicting(String title) {
        return accepted(
                "bcs-ubnd",
                new NewMatter(
                        "budget.disaster-support",
                        Map.of("speciallyUrgent", false, "amount", 4_000_000_000L),
                        title,
                        ""));
    }

    MatterId accepted(String account, NewMatter what) {
        var id = matters.file(actor(account), what);
        matters.appraise(office(), id, 0, AppraisalOutcome.ACCEPTED, "");
        return id;
    }

    void decide(MatterId id, OrganId organ, Act act, Result result) {
        var today = VietnamTime.today(clock);
        matters.placeOnAgenda(office(), id, Placing.of(MEETING, organ, today));
        matters.recordDecision(office(), id, new StepDecision(organ, act, result, "", MEETING, today, List.of()));
    }

    void sendUp(MatterId id, OrganId organ) {
        var asked = new NewOverride(OverrideKind.SENT_UP, 0, Optional.of(organ), "Việc mới, liên quan nhiều ngành");
        var override = overrides.propose(actor("secretary"), id, version(id), asked);
        overrides.say(actor("standing-deputy"), id, override, true);
        overrides.say(actor("chairman"), id, override, true);
    }

    void change(MatterId id, String fact, Object value) {
        var facts = new HashMap<>(matters.find(office(), id).facts());
        facts.put(fact, value);
        rerouting.confirm(office(), id, version(id), new NewFacts(facts, false, "Khai lại"));
    }

    int version(MatterId id) {
        return matters.find(office(), id).version();
    }

    /** The entries of a matter, the latest first. */
    List<Gap> of(MatterId id) {
        return gaps.list(office(), GapFilter.all(1000)).gaps().stream()
                .filter(gap -> gap.matter().id().equals(id.toString()))
                .toList();
    }

    Gap only(MatterId id) {
        assertThat(of(id)).hasSize(1);
        return of(id).get(0);
    }

    Actor office() {
        return actor("office");
    }

    Actor actor(String account) {
        return accounts.actor(account);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    static void refused(String code, ThrowingCallable forbidden) {
        assertThatThrownBy(forbidden).isInstanceOf(Refusal.class).message().startsWith(code);
    }
}
