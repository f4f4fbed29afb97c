package vn.quyche.whatif.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.regulation.Rulebooks;
import vn.quyche.whatif.TriedCase;

/** Requests of any size are read twice, piece by piece. */
class SentTrialTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final int MANY = 40_000;

    @Test
    void casesMayStandBeforeTheChangeAndFillMoreThanMemoryShouldHold() throws IOException {
        var one = "{\"subject\":\"budget.advance\",\"facts\":{\"amount\":7},\"on\":\"2024-05-06\"}";
        var text = "{\"cases\":[" + (one + ",").repeat(MANY - 1) + one + "],\"change\":[]}";
        assertThat(text.length()).isGreaterThan(2 * 1024 * 1024);
        try (var body = received(text, ReceivedBody.LARGEST)) {
            var sent = SentTrial.read(JSON, body, SentTrial.MOST);
            var slices = sent.listed().orElseThrow();
            assertThat(slices.count()).isEqualTo(MANY);
            assertThat(sent.get("change")).isNotNull();
            var read = new ArrayList<TriedCase>();
            new SentCases(JSON, body, slices, Rulebooks.shipped().working(), DAY)
                    .each(batch -> read.addAll(batch.get()));
            assertThat(read).hasSize(MANY);
            assertThat(read.get(MANY - 1).number()).isEqualTo(MANY);
            assertThat(read.get(0).on()).isEqualTo(LocalDate.of(2024, 5, 6));
        }
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        var text = "{\"cases\":[1,2,3]}";
        try (var body = received(text, ReceivedBody.LARGEST)) {
            assertThatThrownBy(() -> SentTrial.read(JSON, body, 2)).hasMessage("what-if.too-many-cases");
        }
        assertThatThrownBy(() -> received(" ".repeat(2 * 1024 * 1024), 1024 * 1024))
                .hasMessage("what-if.body-too-large");
    }

    private static ReceivedBody received(String text, long largest) throws IOException {
        return ReceivedBody.of(new ByteArrayInputStream(text.getBytes(UTF_8)), largest);
    }
}
