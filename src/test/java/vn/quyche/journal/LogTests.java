package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Hash;
import vn.quyche.log.Note;

/** The log as tools fetch it. */
@QuycheTest
class LogTests {

    @Autowired
    MockMvc http;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JournalKey key;

    @Autowired
    Tree tree;

    @Test
    void theCheckpointIsSignedAndNeverStale() throws Exception {
        tell(3);
        var answer = http.perform(get("/log/checkpoint").with(httpBasic("ubkt", "demo")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=utf-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn();
        var note = Note.of(answer.getResponse().getContentAsString());
        assertThat(note.isSignedBy(key.verifying())).isTrue();
        assertThat(Checkpoint.of(note.text()).size()).isEqualTo(tree.size());
    }

    @Test
    void tilesHoldTheHashesOfTheEntries() throws Exception {
        tell(300);
        var leaves = bytes("/log/tile/0/000");
        assertThat(leaves).hasSize(256 * Hash.LENGTH);
        assertThat(bytes("/log/tile/1/000.p/1"))
                .isEqualTo(tree.row(8, 0, 1).get(0).bytes());
        var entries = bytes("/log/tile/entries/000");
        var at = 0;
        for (var i = 0; i < 256; i++) {
            var length = (entries[at] & 0xFF) << 8 | entries[at + 1] & 0xFF;
            var entry = Arrays.copyOfRange(entries, at + 2, at + 2 + length);
            assertThat(Hash.ofEntry(entry).bytes())
                    .isEqualTo(Arrays.copyOfRange(leaves, i * Hash.LENGTH, (i + 1) * Hash.LENGTH));
            at += 2 + length;
        }
        assertThat(at).isEqualTo(entries.length);
    }

    @Test
    void aTileThatIsNotThereIsNotFound() throws Exception {
        for (var path : List.of("0/999", "9/000.p/1", "0/0", "entries/x1", "", "0/000.p/300")) {
            http.perform(get("/log/tile/" + path).with(user("office")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("journal.no-tile"));
        }
    }

    @Test
    void leavesAreForTheOfficeAndNothingForThoseWithoutTheRight() throws Exception {
        tell(1);
        http.perform(get("/log/tile/entries/000.p/1").with(user("secretary")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("right.missing")));
        for (var path : List.of("/log/checkpoint", "/log/tile/0/000.p/1", "/log/tile/entries/000.p/1")) {
            http.perform(get(path)).andExpect(status().isUnauthorized());
            http.perform(get(path).with(user("admin"))).andExpect(status().isForbidden());
        }
    }

    private byte[] bytes(String path) throws Exception {
        return http.perform(get(path).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"))
                .andExpect(content().contentType("application/octet-stream"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void tell(int count) {
        transaction.executeWithoutResult(
                status -> IntStream.range(0, count).forEach(n -> facts.publishEvent(Happened.once())));
    }
}
