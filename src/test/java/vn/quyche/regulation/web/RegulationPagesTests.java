package vn.quyche.regulation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.regulation.Regulations;

/** The regulation as people and other systems read it. */
@QuycheTest
class RegulationPagesTests {

    private static final String API = "/api/v1/regulations";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Regulations regulations;

    @Autowired
    private RuleWords words;

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyRuleCanBeSaidInEveryLanguage(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (var edition : regulations.working().editions()) {
            assertThat(edition.rules()).isNotEmpty().allSatisfy(rule -> {
                var line = words.line(rule);
                assertThat(line.says()).isNotBlank();
                assertThat(line.values()).hasSameSizeAs(rule.values().keySet());
                assertThat(line.choices()).hasSameSizeAs(rule.restsOn());
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/regulation|Điều 31.",
                "/regulation?find=hop+dot+xuat|Điều 25, khoản 1",
                "/regulation?find=zzzz|Về mục lục",
                "/regulation/art_25|5 ngày",
                "/regulation/art_25__para_1__subpara_1|ít nhất 2/3",
                "/regulation/art_2__para_4__indent_3|Ba tỷ đồng",
                "/regulation/art_25?on=2022-03-15|Của bản này chỉ biết một phần",
                "/regulation/art_9?on=2022-03-15|không biết được từ các nguồn",
                "/regulation/art_25__para_4?on=2022-03-15|Bản này chưa quy định ai tổ chức ghi biên bản",
                "/regulation/art_5__para_4|chưa nói nơi theo dõi",
                "/regulation/art_25__para_3|không biết được từ các nguồn",
                "/regulation/coverage|Quy định chưa có quy tắc",
                "/regulation/coverage|Điều 2, khoản 4, gạch đầu dòng 3, phần mềm làm theo",
                "/regulation/coverage|Mọi quy tắc định đường đi đều có ít nhất một ca",
                "/regulation/coverage|R-25.3-a",
                "/regulation/coverage?on=2022-03-15|on=2022-03-15",
            })
    void aReaderFindsTheWords(String path, String said) throws Exception {
        open(path).andExpect(status().isOk()).andExpect(content().string(containsString(said)));
    }

    @Test
    void aChipGetsTheProvisionAloneAndAPageTheWholePage() throws Exception {
        pages.perform(get("/regulation/art_25__para_3").with(user("office")).header("HX-Request", "true"))
                .andExpect(content().string(containsString("provision-head")))
                .andExpect(content().string(not(containsString("<html"))));
        pages.perform(get("/regulation/art_25__para_3")
                        .with(user("office"))
                        .header("HX-Request", "true")
                        .header("HX-Boosted", "true"))
                .andExpect(content().string(containsString("<html")));
    }

    @ParameterizedTest
    @CsvSource({
        "/regulation/art_99, 404",
        "/regulation/nowhere, 404",
        "/regulation?on=2019-01-01, 400",
        "/regulation?on=tomorrow, 400",
    })
    void whatIsNotThereIsSaidSo(String path, int status) throws Exception {
        open(path).andExpect(status().is(status));
    }

    @Test
    void theAdministratorReadsNoRegulation() throws Exception {
        pages.perform(get("/regulation").with(user("admin"))).andExpect(status().isForbidden());
        pages.perform(get(API).with(user("admin"))).andExpect(status().isForbidden());
    }

    @Test
    void otherSystemsReadVersionsProvisionsAndCoverage() throws Exception {
        open(API)
                .andExpect(jsonPath("$[0].id").value("dien-bien"))
                .andExpect(jsonPath("$[0].versions.length()").value(2));
        open(API + "/dien-bien/provisions?on=2024-03-15")
                .andExpect(jsonPath("$[?(@.eId == 'art_25__para_3')].citation").value("Điều 25, khoản 3"));
        open(API + "/dien-bien/provisions?on=2022-03-15")
                .andExpect(jsonPath("$[?(@.eId == 'art_29__para_3')]").isNotEmpty())
                .andExpect(jsonPath("$[?(@.eId == 'art_25__para_4')]").isEmpty());
        open(API + "/dien-bien/coverage?on=2024-03-15")
                .andExpect(jsonPath("$.rules").value(364))
                .andExpect(jsonPath("$.byKind.enforced").isNumber())
                .andExpect(jsonPath("$.byKind.scheduled").isNumber())
                .andExpect(jsonPath("$.uncovered").isEmpty())
                .andExpect(jsonPath("$.rulesWithoutCase").isEmpty());
        open(API + "/dien-bien/coverage?on=2023-06-30")
                .andExpect(jsonPath("$.uncovered").isArray())
                .andExpect(jsonPath("$.rules").value(lessThan(40)));
        open(API + "/dien-bien/provisions?on=2024-03-15")
                .andExpect(jsonPath("$[?(@.summary == '')]").isEmpty())
                .andExpect(jsonPath("$[?(@.eId == 'art_31')]").isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/bogus/coverage, 404, regulation.unknown",
        "/dien-bien/coverage?on=2019-01-01, 400, regulation.not-in-force",
        "/dien-bien/provisions?on=tomorrow, 400, day.unreadable",
    })
    void otherSystemsAreToldWhatIsWrong(String path, int status, String code) throws Exception {
        open(API + path)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void aPlaceThatNoVersionHasIsRefusedByName() throws Exception {
        assertThat(open("/regulation/art_99").andReturn().getResolvedException())
                .hasMessage("regulation.provision");
    }

    private ResultActions open(String path) throws Exception {
        return pages.perform(get(path).with(user("office")));
    }
}
