package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;

/** A line is never changed: what is wrong about it is said in another that cites it. */
@QuycheTest
class CorrectionTests {

    @Autowired
    MockMvc http;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Entries entries;

    @Autowired
    Journal journal;

    @Test
    void aCorrectionIsANewLineThatCitesTheOld() throws Exception {
        var seq = told();
        var before = entries.at(seq).orElseThrow().hash();
        http.perform(post("/journal/entries/" + seq + "/correction")
                        .param("note", "Phiên họp diễn ra ngày 16")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/journal/entries/" + seq));
        assertThat(entries.at(seq).orElseThrow().hash()).isEqualTo(before);
        assertThat(entries.correcting(seq)).singleElement().satisfies(entry -> {
            assertThat(entry.corrects()).hasValue(seq);
            assertThat(new String(Leaf.of(entry).bytes(), StandardCharsets.UTF_8))
                    .contains("\"corrects\":" + seq)
                    .doesNotContain("Phiên họp");
        });
        http.perform(get("/journal/entries/" + seq).with(user("secretary")))
                .andExpect(content().string(containsString("Phiên họp diễn ra ngày 16")))
                .andExpect(content().string(containsString("Bí thư")))
                .andExpect(content().string(not(containsString("/correction"))));
        assertThat(journal.verify().holds()).isTrue();
    }

    @Test
    void itHasWordsAndIsTheChiefsOfTheOffice() throws Exception {
        var path = "/journal/entries/" + told() + "/correction";
        http.perform(post(path).param("note", " ").with(user("office")).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("journal", "journal.correction-without-words"));
        http.perform(post(path)
                        .param("note", "x".repeat(1001))
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("journal", "journal.correction-too-long"));
        http.perform(post(path).param("note", "x").with(user("secretary")).with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(post("/journal/entries/999999/correction")
                        .param("note", "x")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Nhật ký không có dòng")));
    }

    private long told() {
        transaction.executeWithoutResult(status -> facts.publishEvent(Happened.once()));
        return entries.count();
    }
}
