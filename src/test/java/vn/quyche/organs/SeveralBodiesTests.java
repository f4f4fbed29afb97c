package vn.quyche.organs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;

/** One act on two hundred bodies: chosen by filter, page or pasted list, looked at, recorded, and taken back. */
@QuycheTest
@Transactional
class SeveralBodiesTests {

    private static final int MANY = 200;
    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final DecidingDocument PAPER =
            new DecidingDocument("Ban Chấp hành Đảng bộ tỉnh", "200-QĐ/TU", LocalDate.of(2026, 1, 1));

    @Autowired
    Changes changes;

    @Autowired
    Organs organs;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc http;

    private final List<OrganId> communes = new ArrayList<>();
    private OrganId district = OrganId.of("NOT_YET");

    @BeforeEach
    void twoHundredCommunes() {
        district = founded("Huyện ủy Mường Lát thử", OrganId.PROVINCIAL_COMMITTEE);
        IntStream.rangeClosed(1, MANY)
                .mapToObj("Đảng ủy xã thử số %03d"::formatted)
                .forEach(name -> communes.add(founded(name, OrganId.PROVINCIAL_COMMITTEE)));
    }

    @Test
    void aWholeFilterIsChosenLookedAtMergedAndTakenBack() throws Exception {
        var chosen = list(post("/organs/several").param("q", "thu so").param("step", "all"));
        assertThat(chosen.lines()).hasSize(MANY);
        page(form(chosen).param("step", "look"), MANY + " ghi được, 0 có lỗi");
        var change = recorded(form("/organs/several/change", chosen));
        assertThat(organs.all(DAY)).extracting(Organ::id).doesNotContainAnyElementsOf(communes);
        assertThat(organs.predecessors(List.of(district), DAY)).containsAll(communes);
        page(get(change), "và 196 cơ quan khác nhập vào Huyện ủy Mường Lát thử");
        page(get("/organs/" + communes.get(150).code()), "Huyện ủy Mường Lát thử");
        changes.undo(office(), ChangeId.of(change.substring(change.lastIndexOf('/') + 1)), "Nhầm danh sách");
        assertThat(organs.all(DAY)).extracting(Organ::id).containsAll(communes);
        assertThat(organs.predecessors(List.of(district), DAY)).isEmpty();
    }

    @Test
    void aPageOrWhatIsMarkedIsAddedToWhatWasChosenBefore() throws Exception {
        var page = list(post("/organs/several")
                .param("q", "thu so")
                .param("step", "page")
                .param("page", "2"));
        assertThat(page.lines()).hasSize(50).first().isEqualTo("Đảng ủy xã thử số 051");
        var more = list(post("/organs/several")
                .param("q", "thu so")
                .param("step", "chosen")
                .param("list", page)
                .param("chosen", communes.get(0).code(), communes.get(1).code()));
        assertThat(more.lines()).hasSize(52).contains("Đảng ủy xã thử số 051", "Đảng ủy xã thử số 002");
        assertThat(list(post("/organs/several").param("q", "khong co").param("list", more))
                        .lines())
                .hasSize(52);
    }

    @Test
    void aPastedListIsReadByNameWithoutAccentsOrByCodeAndItsFaultsAreTold() throws Exception {
        var pasted = "dang uy xa thu so 007\tcột khác\n" + communes.get(8).code() + "\nĐảng ủy xã thử số 007\n"
                + "Xã không có\nVăn phòng Tỉnh ủy\nHuyện ủy Mường Lát thử";
        var look = form(pasted).param("step", "look");
        page(
                look,
                "2 ghi được, 3 có lỗi",
                "Ngày ấy không có cơ quan «Xã không có».",
                "Đảng ủy xã thử số 007",
                "Đảng ủy xã thử số 009");
        http.perform(form("/organs/several/change", pasted).with(user("office")).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(refuses("organs", "several.has-faults"));
        assertThat(organs.all(DAY)).extracting(Organ::id).containsAll(communes);
    }

    @Test
    void manyComeToBelongElsewhereAndKeepTheirNames() throws Exception {
        var names = String.join("\n", communes.stream().map(organs::fullName).toList());
        var change = recorded(form("/organs/several/change", names, "REORGANISED"));
        assertThat(organs.under(district, DAY)).extracting(Organ::id).containsExactlyInAnyOrderElementsOf(communes);
        assertThat(organs.under(district, DAY.minusDays(1))).isEmpty();
        page(get(change), "chuyển về trực thuộc Huyện ủy Mường Lát thử");
        page(form(names, "REORGANISED", DAY.plusDays(1)).param("step", "look"), "đã trực thuộc cơ quan ấy");
    }

    @Test
    void manyEndWithoutASuccessor() throws Exception {
        var change =
                recorded(form("/organs/several/change", "Đảng ủy xã thử số 001\nĐảng ủy xã thử số 002", "DISSOLVED"));
        page(get(change), "Đảng ủy xã thử số 001; Đảng ủy xã thử số 002 kết thúc hoạt động");
        assertThat(organs.ended(DAY)).extracting(Organ::id).contains(communes.get(0), communes.get(1));
        assertThat(changes.of(office(), communes.get(1)))
                .extracting(Change::kind)
                .contains(ChangeKind.DISSOLVED);
    }

    @Test
    void refusesAnEmptyListNobodyToTakeOverAndOthersThanTheOffice() throws Exception {
        refused(form("/organs/several/change", ""), 400, "change.nothing-to-merge");
        refused(
                post("/organs/several/change")
                        .param("doing", "MERGED")
                        .param("list", "Đảng ủy xã thử số 001")
                        .param("from", "1/7/2026"),
                400,
                "several.another-missing");
        refused(form("/organs/several", "x\n".repeat(1_001)), 400, "several.too-many");
        http.perform(get("/organs/several").with(user("secretary"))).andExpect(status().isForbidden());
        var twice = new Alteration.Moving(List.of(district), communes.get(0));
        changes.record(office(), new NewChange(new Alteration.Moving(List.of(communes.get(0)), district), DAY, PAPER));
        assertThatThrownBy(() -> changes.record(office(), new NewChange(twice, DAY, PAPER)))
                .hasMessage("change.circle");
        var again = new Alteration.Moving(List.of(communes.get(0)), district);
        assertThatThrownBy(() -> changes.record(office(), new NewChange(again, DAY.plusDays(1), PAPER)))
                .hasMessage("change.beneath-already");
    }

    private OrganId founded(String name, OrganId parent) {
        var founding = new Alteration.Founding(name, name, OrganKind.SUBORDINATE_COMMITTEE, Optional.of(parent), 0);
        var change = changes.record(office(), new NewChange(founding, FOUNDED, PAPER));
        return changes.find(office(), change).organ().orElseThrow();
    }

    private String list(MockHttpServletRequestBuilder asked) throws Exception {
        var page = http.perform(asked.param("doing", "MERGED")
                        .param("from", "1/7/2026")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*<textarea[^>]*name=\"list\"[^>]*>(.*?)</textarea>.*", "$1")
                .strip();
    }

    private MockHttpServletRequestBuilder form(String list) {
        return form("/organs/several", list);
    }

    private MockHttpServletRequestBuilder form(String path, String list) {
        return form(path, list, "MERGED", DAY);
    }

    private MockHttpServletRequestBuilder form(String path, String list, String doing) {
        return form(path, list, doing, DAY);
    }

    private MockHttpServletRequestBuilder form(String list, String doing, LocalDate from) {
        return form("/organs/several", list, doing, from);
    }

    private MockHttpServletRequestBuilder form(String path, String list, String doing, LocalDate from) {
        return post(path)
                .param("doing", doing)
                .param("another", "DISSOLVED".equals(doing) ? "" : district.code())
                .param("from", from.toString())
                .param("list", list)
                .param("decidedBy", "Ban Chấp hành Đảng bộ tỉnh")
                .param("number", "201-QĐ/TU")
                .param("decidedOn", "1/6/2026");
    }

    private String recorded(MockHttpServletRequestBuilder form) throws Exception {
        var answer = http.perform(form.with(user("office")).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private void refused(MockHttpServletRequestBuilder form, int status, String code) throws Exception {
        http.perform(form.with(user("office")).with(csrf()))
                .andExpect(status().is(status))
                .andExpect(refuses("organs", code));
    }

    private void page(MockHttpServletRequestBuilder asked, String... words) throws Exception {
        var shown = http.perform(asked.with(user("office")).with(csrf())).andExpect(status().isOk());
        for (var word : words) {
            shown.andExpect(content().string(allOf(containsString(word), not(containsString("??")))));
        }
    }

    private Actor office() {
        return accounts.actor("office");
    }
}
