package vn.quyche.organs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.organs.Organs;

/** Changes of the institution as the Office records them on its pages, and as others see them. */
@QuycheTest
@TestPropertySource(properties = "quyche.test=changes")
class ChangePagesTests {

    private static final String YOUTH = "YOUTH_UNION";

    @Autowired
    MockMvc http;

    @Autowired
    Organs organs;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Test
    void aPersonIsEnteredSeatedSuspendedAndLeavesAndTheReasonIsForThoseItConcerns() throws Exception {
        var person = entered("Đỗ Thị Thu Hằng");
        var seat = recorded(change("SEATED", YOUTH, person, "1/3/2026").param("entry", "DESIGNATED"));
        page(get(seat), "office", "Đỗ Thị Thu Hằng tham gia Ban Thường vụ Tỉnh đoàn Thanh Giang, được chỉ định");
        recorded(change("SUSPENDED", YOUTH, person, "1/4/2026"));
        page(get("/organs/" + YOUTH).param("on", "2/4/2026"), "office", "đang bị đình chỉ");
        http.perform(get("/organs/" + YOUTH).param("on", "2/4/2026").with(user("huyen-01")))
                .andExpect(content().string(containsString("Đỗ Thị Thu Hằng")))
                .andExpect(content().string(not(containsString("đình chỉ"))));
        recorded(change("UNSEATED", YOUTH, person, "1/5/2026").param("exit", "DISMISSED"));
        page(get("/organs/" + YOUTH).param("on", "2/5/2026"), "office", "cách chức");
        page(get("/people/" + person), "office", "cách chức");
        http.perform(get("/people/" + person).with(user("huyen-01")))
                .andExpect(content().string(not(containsString("cách chức"))));
        assertThat(journal.about("person", person.toString(), accounts.actor("office")))
                .extracting(entry -> entry.detail("change"))
                .contains("SEATED", "SUSPENDED", "UNSEATED", "PERSON_ENTERED");
        page(get("/history/person/" + person), "office", "theo văn bản 101-QĐ/TU");
    }

    @Test
    void aBodyIsFoundedRenamedMergedAndItsRecordsAreRead() throws Exception {
        recorded(change("FOUNDED", "1/3/2026")
                .param("name", "Đảng ủy xã Thử Một")
                .param("kindOfBody", "SUBORDINATE_COMMITTEE")
                .param("parent", "PROVINCIAL_COMMITTEE"));
        recorded(change("FOUNDED", "1/3/2026")
                .param("name", "Đảng ủy xã Thử Hai")
                .param("kindOfBody", "SUBORDINATE_COMMITTEE")
                .param("parent", "PROVINCIAL_COMMITTEE")
                .param("seats", "15"));
        var one = named("Đảng ủy xã Thử Một");
        var two = named("Đảng ủy xã Thử Hai");
        recorded(change("REORGANISED", one, null, "1/4/2026")
                .param("name", "Đảng ủy phường Thử Một")
                .param("kindOfBody", "SUBORDINATE_COMMITTEE")
                .param("parent", "PROVINCIAL_COMMITTEE"));
        var merged = recorded(change("MERGED", two, null, "1/6/2026").param("organs", one));
        page(get(merged), "office", "Đảng ủy phường Thử Một nhập vào Đảng ủy xã Thử Hai");
        page(get("/organs/" + one), "office", "đã kết thúc hoạt động");
        page(get("/organs").param("q", "thu mot"), "office", "Bàn giao cho");
        assertThat(organs.predecessors(List.of(OrganId.of(two)), LocalDate.of(2026, 6, 1)))
                .contains(OrganId.of(one));
    }

    @Test
    void whatWasEnteredInErrorIsTakenBackOrEnteredRightly() throws Exception {
        var person = entered("Lò Văn Pành");
        var post = recorded(change("POSTED", YOUTH, person, "1/3/2026")
                .param("post", "DEPUTY_HEAD")
                .param("title", "Phó Bí thư Tỉnh đoàn"));
        var id = post.substring(post.lastIndexOf('/') + 1);
        page(get("/organs/changes/new").param("corrects", id), "office", "Phó Bí thư Tỉnh đoàn");
        recorded(change("POSTED", YOUTH, person, "1/3/2026")
                .param("post", "DEPUTY_HEAD")
                .param("title", "Phó Bí thư Thường trực Tỉnh đoàn")
                .param("corrects", id));
        page(get(post), "office", "đã bỏ hoặc sửa");
        page(get("/people/" + person), "office", "Phó Bí thư Thường trực Tỉnh đoàn");
        http.perform(post(post + "/undoing")
                        .param("reason", "Nhầm")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(refuses("organs", "change.taken-back-already"));
    }

    @Test
    void theFormAsksOnlyWhatTheChangeNeeds() throws Exception {
        page(get("/organs/changes/new"), "office", "Thành lập cơ quan");
        page(get("/organs/changes/new").param("kind", "DISSOLVED"), "office", "Cơ quan nào?");
        page(
                get("/organs/changes/new")
                        .param("kind", "SEATED")
                        .param("organ", YOUTH)
                        .param("q", "chuyen vien"),
                "office",
                "Chuyên viên");
        page(get("/organs/changes/new").param("kind", "UNSEATED").param("organ", "STANDING_GROUP"), "office", "Bí thư");
        http.perform(get("/organs/changes/new")
                        .param("kind", "UNASSIGNED")
                        .param("person", person("chairman"))
                        .with(user("office")))
                .andExpect(content().string(containsString("Huyện ủy 01")))
                .andExpect(content().string(not(containsString("??"))));
        page(get("/organs/assignments").param("q", "huyen uy 01"), "huyen-01", "Huyện ủy 01");
    }

    @Test
    void refusesWhatCannotBeReadOrIsNotTheirs() throws Exception {
        refused(
                change("SEATED", YOUTH, accounts.actor("office").person(), "1/3/2026")
                        .param("entry", "ELECTED"),
                403,
                "change.of-oneself");
        refused(change("NO_SUCH_KIND", "1/3/2026"), 400, "field.missing");
        refused(change("UNDONE", "1/3/2026"), 400, "change.no-such-kind");
        refused(
                change("TERM_BEGUN", YOUTH, null, "1/3/2026").param("termNumber", "X".repeat(301)),
                400,
                "change.too-long");
        refused(
                change("FOUNDED", "1/3/2026")
                        .param("name", "Ban A")
                        .param("kindOfBody", "ADVISORY_BODY")
                        .param("seats", "-3"),
                400,
                "change.seats");
        refused(change("PERSON_ENTERED", "").param("name", "A").param("email", "không"), 400, "change.email");
        refused(change("DISSOLVED", "../x", null, "1/3/2026"), 400, "organ.unknown");
        refused(change("DISSOLVED", YOUTH, null, "31/2/2026"), 400, "day.unreadable");
        http.perform(post("/organs/changes")
                        .param("kind", "FOUNDED")
                        .with(user("secretary"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(get("/organs/changes/00000000-0000-0000-0000-000000000009").with(user("office")))
                .andExpect(status().isNotFound());
    }

    @Test
    void othersReadOnlyChangesOfTheirOwnBody() throws Exception {
        var own = recorded(
                change("TERM_BEGUN", "SUBORDINATE_01", null, "1/3/2026").param("termNumber", "XXX"));
        var other = recorded(
                change("TERM_BEGUN", "SUBORDINATE_02", null, "1/3/2026").param("termNumber", "YYY"));
        http.perform(get("/organs/changes").with(user("huyen-01")))
                .andExpect(content().string(containsString("XXX")))
                .andExpect(content().string(not(containsString("YYY"))));
        http.perform(get(own).with(user("huyen-01"))).andExpect(status().isOk());
        http.perform(get(other).with(user("huyen-01"))).andExpect(status().isNotFound());
    }

    private PersonId entered(String name) throws Exception {
        var answer = perform(change("PERSON_ENTERED", "").param("name", name)).andReturn();
        var path = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return PersonId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    private String recorded(MockHttpServletRequestBuilder form) throws Exception {
        var answer = perform(form).andExpect(status().is3xxRedirection()).andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private void refused(MockHttpServletRequestBuilder form, int status, String code) throws Exception {
        var module = code.startsWith("change") || code.startsWith("organ") ? "organs" : "web";
        perform(form).andExpect(status().is(status)).andExpect(refuses(module, code));
    }

    private void page(MockHttpServletRequestBuilder asked, String account, String words) throws Exception {
        http.perform(asked.with(user(account)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions perform(MockHttpServletRequestBuilder form) throws Exception {
        return http.perform(form.with(user("office")).with(csrf()));
    }

    private static MockHttpServletRequestBuilder change(String kind, String from) {
        return post("/organs/changes")
                .param("kind", kind)
                .param("from", from)
                .param("decidedBy", "Ban Thường vụ Tỉnh ủy")
                .param("number", "101-QĐ/TU")
                .param("decidedOn", "20/2/2026");
    }

    private static MockHttpServletRequestBuilder change(
            String kind, String organ, @Nullable PersonId person, String from) {
        var form = change(kind, from).param("organ", organ);
        return person == null ? form : form.param("person", person.toString());
    }

    private String person(String account) {
        return accounts.actor(account).person().toString();
    }

    private String named(String name) {
        return organs.all(LocalDate.of(2026, 3, 2)).stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .code();
    }
}
