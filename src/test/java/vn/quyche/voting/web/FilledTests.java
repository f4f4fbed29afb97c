package vn.quyche.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.Choice;

/** Slips as forms send them. */
class FilledTests {

    private static final Asked POLL = new Asked(BallotKind.CONFIDENCE_POLL, "?", List.of("An", "Bình"), 2);
    private static final Asked ELECTION = new Asked(BallotKind.ELECTION, "?", List.of("An", "Bình"), 2);

    @Test
    void aWordBoxesOrLevelsMakeASlip() {
        assertThat(read(Asked.question("?"), Map.of("choice", List.of("NO")))).isEqualTo(Choice.NO);
        assertThat(read(ELECTION, Map.of("choice", List.of("2", "1")))).isEqualTo(Choice.of("1,2"));
        assertThat(read(ELECTION, Map.of())).isEqualTo(Choice.BLANK);
        assertThat(read(POLL, Map.of("line-1", List.of("H"), "line-2", List.of("L"))))
                .isEqualTo(Choice.of("HL"));
        assertThat(read(POLL, Map.of("choice", List.of("HL")))).isEqualTo(Choice.of("HL"));
    }

    @Test
    void whatIsNotFilledInIsNamed() {
        assertThatThrownBy(() -> read(Asked.question("?"), Map.of())).hasMessage("ballot.unmarked");
        assertThatThrownBy(() -> read(POLL, Map.of("line-1", List.of("H")))).hasMessage("ballot.line-unmarked");
        assertThatThrownBy(() -> read(ELECTION, Map.of("choice", List.of("x", "y"))))
                .hasMessage("field.unusable");
    }

    private static Choice read(Asked asked, Map<String, List<String>> form) {
        return Filled.read(asked, new LinkedMultiValueMap<>(form));
    }
}
