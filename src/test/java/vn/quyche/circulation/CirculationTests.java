package vn.quyche.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Placing;
import vn.quyche.meetings.MeetingKind;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewMeeting;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/** A matter goes round the Standing Committee in writing, and what follows is what Điều 27.3 says. */
@QuycheTest
@TestPropertySource(properties = "quyche.test=circulation") // a database of its own: it counts what is there
class CirculationTests {

    @Autowired
    Circulation circulation;

    @Autowired
    Voting voting;

    @Autowired
    Matters matters;

    @Autowired
    Meetings meetings;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc web;

    @Test
    void moreThanHalfInWritingDecideAsAConferenceWould() {
        var matter = ready("Phân bổ vốn cầu số 4");
        var ballot = sent(matter);
        refused(
                "matter.ballot-open",
                () -> matters.placeOnAgenda(
                        office(),
                        matter,
                        Placing.of(
                                new RecordRef("meeting", "x", "x"),
                                OrganId.STANDING_COMMITTEE,
                                LocalDate.of(2030, 1, 1))));
        answers(ballot, 8, Choice.YES);
        voting.close(office(), ballot);
        assertThat(outcome(ballot)).isEqualTo(Outcome.DECIDED);
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.DECIDED);
        assertThat(matters.decisions(office(), matter))
                .anyMatch(decision -> decision.decision().takenIn().type().equals("ballot"));
    }

    @Test
    void silenceIsNoAssentAndNoRefusalEither() {
        var matter = ready("Phân bổ vốn cầu số 5");
        var ballot = sent(matter);
        answers(ballot, 7, Choice.YES);
        voting.close(office(), ballot);
        assertThat(outcome(ballot)).isEqualTo(Outcome.TOO_FEW);
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.ACCEPTED);

        var again = sent(matter);
        answers(again, 8, Choice.NO);
        voting.close(office(), again);
        assertThat(outcome(again)).isEqualTo(Outcome.REJECTED);
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.NOT_ADOPTED);
    }

    @Test
    void aDissentGoesToTheNextConferenceByItself() {
        var matter = dissented("Phân bổ vốn cầu số 6");
        var startsAt = clock.instant().plus(Duration.ofDays(20));
        var meeting = meetings.plan(
                office(),
                new NewMeeting(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, startsAt, "Phòng họp 1", 60, ""));
        assertThat(meetings.find(office(), meeting).items())
                .anyMatch(item -> item.matter().filter(matter::equals).isPresent());
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.PLACED);
    }

    @Test
    void aDissentRuledUnimportantLetsTheMajorityStand() {
        var matter = ready("Phân bổ vốn cầu số 7");
        var ballot = sent(matter);
        refused("written.no-dissent", () -> circulation.rule(office(), ballot, false, "Không quan trọng"));
        answers(ballot, 9, Choice.YES);
        voting.cast(actor("btv-15"), ballot, Choice.OTHER, "Nên chia hai năm");
        voting.close(office(), ballot);
        assertThat(outcome(ballot)).isEqualTo(Outcome.TO_CONFERENCE);
        refused("right.missing", () -> circulation.rule(actor("btv-07"), ballot, false, "Không quan trọng"));
        refused("written.ruling-reason", () -> circulation.rule(actor("secretary"), ballot, false, " "));
        if (matters.find(office(), matter).state() == MatterState.ACCEPTED) {
            circulation.rule(actor("secretary"), ballot, false, "Thường trực kết luận ngày họp giao ban");
            assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.DECIDED);
        } else {
            refused("written.on-agenda", () -> circulation.rule(actor("secretary"), ballot, false, "Kết luận"));
        }
    }

    @Test
    void whatMayNotGoRoundIsRefused() {
        var matter = ready("Phân bổ vốn cầu số 8");
        var due = clock.instant().plus(Duration.ofDays(2));
        refused("written.reason", () -> circulation.send(office(), matter, "", due, Ground.NOT_COMPLEX, " "));
        refused(
                "right.missing",
                () -> circulation.send(actor("btv-07"), matter, "", due, Ground.NOT_COMPLEX, "Việc nhỏ"));
        matters.grade(office(), matter, matters.find(office(), matter).version(), "complex", true, "Nhiều bên");
        if (Boolean.TRUE.equals(matters.find(office(), matter).facts().get("complex"))) {
            refused(
                    "written.complex",
                    () -> circulation.send(office(), matter, "", due, Ground.NOT_COMPLEX, "Việc nhỏ"));
        }
        var open = sent(matter);
        assertThat(voting.find(office(), open).isOpen()).isTrue();
        answers(open, 8, Choice.YES);
        voting.close(office(), open);
        refused(
                "written.matter-not-ready",
                () -> circulation.send(office(), matter, "", due, Ground.CANNOT_MEET, "Không họp được"));
    }

    @Test
    void theWholeRoundRunsThroughTheInterfaceAndItsPages() throws Exception {
        var matter = ready("Phân bổ vốn cầu số 9");
        var due = clock.instant().plus(Duration.ofDays(3));
        var body = "{\"question\":\"Đồng ý không?\",\"dueAt\":\"" + due + "\",\"reason\":\"Việc đã rõ\"}";
        var answer = send("/api/v1/matters/" + matter + "/written-ballots", "office", body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        for (var path : new String[] {"/ballots/" + id, "/ballots/" + id + "/answers"}) {
            web.perform(get(path).with(user("office"))).andExpect(status().isOk());
        }
        web.perform(get("/matters/" + matter + "/written-ballots/new").with(user("office")))
                .andExpect(status().isOk());
        web.perform(get("/ballots/" + id).with(user("btv-07"))).andExpect(status().isOk());
        for (var member :
                new String[] {"btv-07", "btv-08", "btv-09", "btv-10", "btv-11", "btv-12", "btv-13", "btv-14"}) {
            send("/api/v1/ballots/" + id + "/votes", member, "{\"choice\":\"YES\"}")
                    .andExpect(status().isOk());
        }
        web.perform(post("/ballots/" + id + "/extension")
                        .params(fields(Map.of("day", "1/1/2031", "hour", "sáng")))
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("circulation", "written.hour"));
        web.perform(post("/ballots/" + id + "/extension")
                        .params(fields(Map.of("day", "1/1/2031", "hour", "16 giờ 30")))
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        send("/api/v1/ballots/" + id + "/closure", "office", "{}")
                .andExpect(jsonPath("$.result.next").value("ADOPTED"))
                .andExpect(jsonPath("$.result.rule").value("R-27.3-c"));
        web.perform(get("/ballots/" + id + "/answers").with(user("office"))).andExpect(status().isOk());
        web.perform(get("/ballots/" + id).with(user("btv-07"))).andExpect(status().isOk());
    }

    private static MultiValueMap<String, String> fields(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return form;
    }

    private ResultActions send(String path, String account, String body) throws Exception {
        return web.perform(post(path)
                .with(httpBasic(account, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MatterId dissented(String title) {
        var matter = ready(title);
        var ballot = sent(matter);
        answers(ballot, 9, Choice.YES);
        voting.cast(actor("btv-15"), ballot, Choice.NO, "");
        voting.close(office(), ballot);
        return matter;
    }

    private void answers(BallotId ballot, int members, Choice choice) {
        voting.find(office(), ballot).roll().subList(0, members).forEach(voter -> {
            voting.cast(accounts.actorFor(voter.person()), ballot, choice, "");
        });
    }

    private BallotId sent(MatterId matter) {
        return circulation.send(
                office(), matter, "", clock.instant().plus(Duration.ofDays(2)), Ground.CANNOT_MEET, "Không họp được");
    }

    private Outcome outcome(BallotId ballot) {
        return circulation.find(office(), ballot).outcome().orElseThrow();
    }

    /** A matter that waits for the Standing Committee. */
    private MatterId ready(String title) {
        var board = actor("bcs-ubnd");
        var facts = Map.<String, Object>of("amount", 5_000_000_000L, "source", "REVENUE_SURPLUS");
        var id = matters.file(board, new NewMatter("budget.off-estimate-spending", facts, title, "", "", ""));
        matters.appraise(office(), id, matters.find(office(), id).version(), AppraisalOutcome.ACCEPTED, "Đủ");
        return id;
    }

    private Actor office() {
        return actor("office");
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
