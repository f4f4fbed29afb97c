package vn.quyche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.VietnamTime;

/** Meetings and votes as other systems and browsers meet them. */
@QuycheTest
class MeetingApiTests {

    @Autowired
    MockMvc web;

    @Autowired
    BusinessClock clock;

    @Test
    void aMeetingIsHeldThroughTheInterface() throws Exception {
        var meeting = "/api/v1/meetings/" + id(plan("STANDING_GROUP", 0));
        var item = id(send("office", meeting + "/items", "{\"title\":\"Chương trình tuần tới\",\"minutes\":15}"));
        send("office", meeting + "/convocation", "{}").andExpect(status().isOk());
        send("office", meeting + "/opening", "").andExpect(jsonPath("$.state").value("OPEN"));
        for (var member : members()) {
            send(member, meeting + "/attendance", "").andExpect(status().isOk());
        }
        web.perform(get(meeting).with(httpBasic("office", "demo")))
                .andExpect(jsonPath("$.quorum.quorate").value(true))
                .andExpect(jsonPath("$.attendance[*].attendance", hasItem("PRESENT")))
                .andExpect(jsonPath("$.links.self").value(meeting));
        var ballot = "/api/v1/ballots/"
                + id(send(
                        "office", "/api/v1/items/" + item + "/ballots", "{\"mode\":\"CONSENSUS\",\"question\":\"?\"}"));
        for (var member : members()) {
            send(member, ballot + "/votes", "{\"choice\":\"YES\"}")
                    .andExpect(jsonPath("$.receipt").isString());
        }
        web.perform(get(ballot).with(httpBasic("secretary", "demo")))
                .andExpect(jsonPath("$.cast").value(3))
                .andExpect(jsonPath("$.result").doesNotExist());
        send("office", ballot + "/closure", "")
                .andExpect(jsonPath("$.result.next").value("ADOPTED"))
                .andExpect(jsonPath("$.result.basis[0].eId").value("art_22__para_1"));
        send("office", meeting + "/closing", "").andExpect(jsonPath("$.state").value("CLOSED"));
        for (var page : List.of("/meetings", meeting.substring("/api/v1".length()), "/ballots")) {
            web.perform(get(page).with(user("office"))).andExpect(status().isOk());
        }
    }

    @Test
    void whatCannotBeUsedIsNamed() throws Exception {
        refused("/api/v1/voting/outcome", question("\"members\":\"nhiều\""), "field.unusable", "members");
        refused("/api/v1/voting/outcome", question("\"organ\":\"?\""), "outcome.no-rule", "organ");
        refused("/api/v1/voting/outcome", question("\"mode\":\"SECRET\""), "field.not-one-of", "mode");
        refused("/api/v1/voting/outcome", question("\"regulation\":\"x\""), "regulation.unknown", "regulation");
        refused("/api/v1/voting/outcome", question("\"on\":\"hôm nay\""), "field.unusable", "on");
        refused("/api/v1/voting/outcome", question("\"yes\":50"), "outcome.votes-exceed", "yes");
        refused("/api/v1/voting/outcome", "{\"mode\":\"MEETING\"}", "field.missing", "regulation");
        refused("/api/v1/meetings", "{\"organ\":\"STANDING_GROUP\",\"kind\":\"DAILY\"}", "field.not-one-of", "kind");
        refused("/api/v1/meetings", "{\"organ\":\"standing group\",\"kind\":\"REGULAR\"}", "field.unusable", "organ");
        var item = id(
                send("office", "/api/v1/meetings/" + id(plan("STANDING_GROUP", 2)) + "/items", "{\"title\":\"Việc\"}"));
        refused("/api/v1/items/" + item + "/ballots", "{\"mode\":\"LOUD\"}", "field.not-one-of", "mode");
        refused("/api/v1/items/" + item + "/ballots", "{\"mode\":\"OPEN\",\"options\":1}", "field.unusable", "options");
    }

    @Test
    void aFormKeepsSayingWhatItCannotRead() throws Exception {
        form("31/2/2026", "8:00").andExpect(status().isBadRequest());
        form("thứ Hai", "8:00").andExpect(status().isBadRequest());
        form("1/12/2030", "25 giờ").andExpect(status().isBadRequest());
        form("1/12/2030", "14 giờ 30")
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/meetings/*"));
        form("2030-12-02", "8h").andExpect(status().is3xxRedirection());
        send("office", "/api/v1/meetings", "{\"organ\":\"STANDING_GROUP\",\"kind\":\"REGULAR\",\"startsAt\":\"mai\"}")
                .andExpect(jsonPath("$.field").value("startsAt"));
    }

    @Test
    void whoHasNoBusinessThereMeetsAClosedDoor() throws Exception {
        var meeting = id(plan("STANDING_GROUP", 3));
        for (var stranger : List.of("btv-07", "bch-20", "bcs-ubnd", "admin")) {
            web.perform(get("/meetings/" + meeting).with(user(stranger))).andExpect(status().isNotFound());
            web.perform(get("/api/v1/meetings/" + meeting).with(httpBasic(stranger, "demo")))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/meetings/new").with(user("secretary"))).andExpect(status().isForbidden());
        send("secretary", "/api/v1/meetings/" + meeting + "/closing", "").andExpect(status().isForbidden());
        web.perform(get("/api/v1/meetings/" + meeting)).andExpect(status().isUnauthorized());
    }

    private ResultActions plan(String organ, int days) throws Exception {
        var starts = VietnamTime.today(clock).plusDays(days) + "T08:00:00";
        return send(
                        "office",
                        "/api/v1/meetings",
                        "{\"organ\":\"" + organ + "\",\"kind\":\"REGULAR\",\"startsAt\":\"" + starts
                                + "\",\"place\":\"Phòng họp 1\"}")
                .andExpect(status().isCreated());
    }

    private ResultActions form(String day, String hour) throws Exception {
        return web.perform(post("/meetings")
                .with(user("office"))
                .with(csrf())
                .param("organ", "STANDING_GROUP")
                .param("kind", "REGULAR")
                .param("day", day)
                .param("hour", hour)
                .param("place", "Phòng họp 1")
                .param("minutes", "60"));
    }

    private ResultActions send(String account, String path, String body) throws Exception {
        return web.perform(post(path)
                .with(httpBasic(account, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private void refused(String path, String body, String code, String field) throws Exception {
        send("office", path, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.field").value(field));
    }

    /** A good question but for one field. */
    private static String question(String field) {
        var name = field.substring(0, field.indexOf(':'));
        var good =
                "{\"regulation\":\"dien-bien\",\"on\":\"2024-03-15\",\"organ\":\"STANDING_COMMITTEE\",\"members\":15,"
                        + "\"incumbents\":15,\"present\":12,\"yes\":8,\"no\":1,\"abstain\":1,\"mode\":\"MEETING\"}";
        return good.replaceAll(name + ":(\"[^\"]*\"|\\d+)", field);
    }

    private static List<String> members() {
        return List.of("secretary", "standing-deputy", "chairman");
    }

    private static String id(ResultActions answer) throws Exception {
        var body = answer.andReturn().getResponse().getContentAsString();
        String id = JsonPath.read(body, "$.id");
        assertThat(id).isNotBlank();
        return id;
    }
}
