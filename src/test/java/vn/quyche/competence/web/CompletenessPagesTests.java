package vn.quyche.competence.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.competence.Competence;

/** What the regulation answers, as a jurist reads it and as another engine does. */
@QuycheTest
class CompletenessPagesTests {

    private static final String PAGE = "/regulation/completeness?on=2024-03-15";
    private static final String DMN = "/api/v1/regulations/dien-bien/dmn";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Competence competence;

    @Test
    void countsEveryCaseAndNamesTheGapsWithTheirReason() throws Exception {
        open(PAGE)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("3.145.728"),
                                containsString("Quy chế không nói đến việc tặng Bức trướng."),
                                containsString("Quỹ có sử dụng ngân sách cấp vốn điều lệ không? Không"),
                                containsString("/regulation/dien-bien/dmn?on=2024-03-15"))));
    }

    @Test
    void showsOneFieldAndOneKindOfMeeting() throws Exception {
        open(PAGE + "&field=organisation&kind=ORDER")
                .andExpect(content()
                        .string(allOf(
                                containsString("Thường trực cho ý kiến trước, Ban Thường vụ cho chủ trương (J-12)"),
                                containsString("organisation.fund"),
                                not(containsString("/regulation/completeness/organisation.staffing")))));
        open(PAGE + "&kind=NO_RULE")
                .andExpect(content()
                        .string(allOf(
                                containsString("/regulation/completeness/award.ceremonial-banner"),
                                not(containsString("/regulation/completeness/budget.advance")))));
        open(PAGE + "&kind=CONFLICT").andExpect(content().string(containsString("Không có loại việc nào như vậy")));
    }

    @Test
    void aFilterThatIsNoneIsRefusedByName() throws Exception {
        for (var wrong : new String[] {"&kind=WAR", "&field=weather"}) {
            open(PAGE + wrong)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("Không lọc được theo")));
        }
        assertThatThrownBy(() -> CompletenessFilter.read(competence.subjects(), "", "WAR"))
                .hasMessage("competence.unknown-filter");
    }

    @Test
    void aSubjectShowsItsDecisionTable() throws Exception {
        open("/regulation/completeness/budget.off-estimate-spending?on=2024-03-15")
                .andExpect(content()
                        .string(allOf(
                                containsString("64 trường hợp"),
                                containsString("từ 3.000.000.000 đồng"),
                                containsString("dưới 3.000.000.000 đồng"),
                                containsString("Kinh phí hỗ trợ có mục tiêu"),
                                containsString("Báo cáo lại"))));
        open("/regulation/completeness/no.such").andExpect(status().isNotFound());
    }

    @Test
    void aVersionKnownInPartSaysThatItsGapsMayBeOurs() throws Exception {
        open("/regulation/completeness?on=2022-05-01")
                .andExpect(content().string(containsString("chỗ trống có thể là của nguồn")));
        open("/regulation/completeness/award.party-badge?on=2022-05-01").andExpect(status().isOk());
    }

    @Test
    void speaksEnglishToo() throws Exception {
        pages.perform(get("/regulation/completeness/organisation.fund?on=2024-03-15")
                        .cookie(new Cookie("lang", "en"))
                        .with(user("office")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Decision table"),
                                containsString("A social fund with charter capital"),
                                containsString("In order"))));
    }

    @Test
    void theTablesLeaveAsDmn() throws Exception {
        open(DMN + "?on=2024-03-15&subject=budget.advance")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/xml;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"dien-bien-2023-budget.advance.dmn\""))
                .andExpect(content().string(startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")))
                .andExpect(content().string(containsString("https://www.omg.org/spec/DMN/20230324/MODEL/")));
        open(DMN + "?on=2019-01-01").andExpect(status().isBadRequest());
        open(DMN + "?on=soon").andExpect(status().isBadRequest());
        open(DMN + "?on=2024-03-15&subject=no.such").andExpect(status().isBadRequest());
        open("/regulation/dien-bien/dmn?on=2024-03-15")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<definitions")));
        open("/api/v1/regulations/nowhere/dmn").andExpect(status().isNotFound());
    }

    private ResultActions open(String path) throws Exception {
        return pages.perform(get(path).with(user("office")));
    }
}
