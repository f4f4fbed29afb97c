package vn.quyche.journal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;

@QuycheTest
class JournalPagesTests {

    private static final String ESTABLISHED = "người vào sổ tổ chức";

    @Autowired
    MockMvc http;

    @Test
    void saysFactsInWordsAndLeadsToTheirRecords() throws Exception {
        http.perform(get("/journal").param("name", "InstitutionEstablished").with(user("office")))
                .andExpect(content().string(containsString(ESTABLISHED)))
                .andExpect(content().string(containsString("<b>Quyche</b>")));
    }

    @Test
    void filtersByOrganKindWordsAndDays() throws Exception {
        http.perform(get("/journal")
                        .param("organ", "COMMITTEE_OFFICE")
                        .param("name", "InstitutionEstablished")
                        .param("from", "15/10/2020")
                        .param("to", "2020-10-15")
                        .param("q", "ban chap hanh")
                        .param("sort", "time")
                        .with(user("office")))
                .andExpect(content().string(containsString(ESTABLISHED)));
        http.perform(get("/journal")
                        .param("name", "InstitutionEstablished")
                        .param("to", "14/10/2020")
                        .with(user("office")))
                .andExpect(content().string(containsString("Không có việc nào khớp")));
    }

    @Test
    void refusesWhatIsNoDayOrNoOrgan() throws Exception {
        http.perform(get("/journal").param("from", "tomorrow").with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("web", "day.unreadable"));
        http.perform(get("/journal").param("organ", "no organ").with(user("office")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void isShownToThoseWithTheRightOnly() throws Exception {
        for (var account : new String[] {"bch-20", "admin", "bcs-ubnd", "huyen-01"}) {
            http.perform(get("/journal").with(user(account)))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(not(containsString(ESTABLISHED))));
            http.perform(post("/journal/verification").with(user(account)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void checksTheWholeOnRequest() throws Exception {
        http.perform(post("/journal/verification").with(user("office")).with(csrf()))
                .andExpect(redirectedUrl("/journal"))
                .andExpect(flash().attribute("verification", Matchers.hasToString(containsString("fault=NONE"))));
    }
}
