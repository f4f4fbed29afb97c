package vn.quyche.voting.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.MeetingKind;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewItem;
import vn.quyche.meetings.NewMeeting;
import vn.quyche.meetings.Room;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotMode;

/** The ballot as a member fills it in, looks at it again and sends it. */
@QuycheTest
class BallotPagesTests {

    private static final String TOO_LONG = "ý".repeat(2001);

    @Autowired
    MockMvc http;

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Room room;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void anOpinionThatIsTooLongIsRefusedIntoTheBallotAndToPrograms() throws Exception {
        var ballot = openBallot();
        check(ballot, TOO_LONG, false)
                .andExpect(status().isBadRequest())
                .andExpect(header().string("HX-Push-Url", "false"))
                .andExpect(refuses("voting", "ballot.opinion-too-long"));
        http.perform(post("/api/v1/ballots/" + ballot + "/votes")
                        .with(httpBasic("secretary", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"choice\":\"YES\",\"opinion\":\"" + TOO_LONG + "\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("ballot.opinion-too-long"))
                .andExpect(jsonPath("$.field").value("opinion"));
    }

    @Test
    void whoLooksAgainFindsTheBallotAsItWasFilledIn() throws Exception {
        var ballot = openBallot();
        check(ballot, "Cần làm rõ nguồn vốn", false)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"amend\"")))
                .andExpect(content().string(containsString("value=\"Cần làm rõ nguồn vốn\"")));
        check(ballot, "Cần làm rõ nguồn vốn", true)
                .andExpect(content().string(containsString(">Cần làm rõ nguồn vốn</textarea>")))
                .andExpect(content().string(containsString("checked=\"checked\"")));
    }

    private ResultActions check(BallotId ballot, String opinion, boolean amend) throws Exception {
        return http.perform(post("/ballots/" + ballot + "/check")
                .param("choice", "NO")
                .param("opinion", opinion)
                .param("amend", Boolean.toString(amend))
                .header("HX-Request", "true")
                .with(user("secretary"))
                .with(csrf()));
    }

    private BallotId openBallot() {
        var office = accounts.actor("office");
        MeetingId sitting = meetings.plan(
                office,
                new NewMeeting(
                        OrganId.STANDING_GROUP,
                        MeetingKind.REGULAR,
                        clock.instant().plus(Duration.ofMinutes(5)),
                        "Phòng họp 1",
                        60,
                        ""));
        var item = agendas.add(office, sitting, NewItem.titled("Việc cần ý kiến", 10));
        meetings.convene(office, sitting, meetings.find(office, sitting).version(), "");
        meetings.open(office, sitting, meetings.find(office, sitting).version());
        room.recordAllPresent(office, sitting);
        return room.openBallot(office, item, BallotMode.CONSENSUS, "");
    }
}
