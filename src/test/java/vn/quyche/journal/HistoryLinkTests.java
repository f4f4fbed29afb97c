package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.RecordRef;

/** Lịch sử: each record that the journal tells of leads to what happened to it, and from there into the journal. */
@QuycheTest
@TestPropertySource(properties = "quyche.demo-history=true")
class HistoryLinkTests {

    /** An account's page is the administrator's, who reads no journal; the journal is its own history. */
    private static final Set<String> WITHOUT = Set.of("account", "journal");

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Test
    void everyKindOfRecordLeadsToItsHistory() throws Exception {
        var types = database.sql("select distinct about_type from journal_entry")
                .query(String.class)
                .list();
        assertThat(types).contains("matter", "meeting", "document", "task", "ballot", "organ", "person", "gap");
        for (var type : types) {
            if (!WITHOUT.contains(type)) {
                var id = latest(type);
                leads(new RecordRef(type, id, "").path(), type, id);
            }
        }
    }

    @Test
    void theReportLeadsToTheJournalOfItsPeriod() throws Exception {
        http.perform(get("/implementation").with(user("office")))
                .andExpect(content().string(containsString("Nhật ký trong kỳ")));
        http.perform(get("/implementation").with(user("btv-04")))
                .andExpect(content().string(not(containsString("Nhật ký trong kỳ"))));
    }

    @Test
    void theJournalIsFilteredByOneRecord() throws Exception {
        var task = latest("task");
        var matter = latest("matter");
        http.perform(get("/journal").param("record", "task/" + task).with(user("office")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Chỉ những việc về"),
                                containsString("/tasks/" + task),
                                not(containsString("/matters/" + matter)))));
        http.perform(get("/journal").param("record", "../etc").with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("journal", "journal.record"));
        http.perform(get("/history/task/" + task).with(user("btv-04")))
                .andExpect(content().string(not(containsString("/journal?record="))));
    }

    private void leads(String path, String type, String id) throws Exception {
        http.perform(get(path).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/history/" + type + "/" + id)));
        http.perform(get("/history/" + type + "/" + id).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/journal?record=" + type + "/" + id)));
    }

    /** The last that the Office may read of. */
    private String latest(String type) {
        return Optional.ofNullable(database.sql("select about_id from journal_entry where about_type = :type"
                                + " and 'COMMITTEE_OFFICE' = any(audience) order by seq desc limit 1")
                        .param("type", type)
                        .query(String.class)
                        .single())
                .orElseThrow();
    }
}
