package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of ballot takes for an answer. */
class AskedTests {

    private static final Asked ELECTION =
            new Asked(BallotKind.ELECTION, "Bầu", List.of("An", "Bình", "Chi", "Dung"), 2);
    private static final Asked POLL = new Asked(BallotKind.CONFIDENCE_POLL, "Tín nhiệm", List.of("An", "Bình"), 2);

    @Test
    void theUsualAnswersMakeAQuestionAndOthersMakeAlternatives() {
        assertThat(Asked.of("?", List.of()).kind()).isEqualTo(BallotKind.QUESTION);
        assertThat(Asked.of("?", List.of("YES", "NO")).kind()).isEqualTo(BallotKind.QUESTION);
        assertThat(Asked.of("?", List.of("Tên A", "Tên B")).kind()).isEqualTo(BallotKind.ALTERNATIVES);
    }

    @Test
    void optionsAreSeveralDifferentAndReadable() {
        refusesOptions("ballot.options", List.of("Tên A"));
        refusesOptions("ballot.options", List.of("Tên A", " Tên A "));
        refusesOptions("ballot.options", Collections.nCopies(61, "x"));
        refusesOptions("ballot.option-length", List.of("Tên A", ""));
        refusesOptions("ballot.option-length", List.of("Tên A", "x".repeat(201)));
        assertThatCode(() -> Asked.of("?", List.of("Tên A", "Tên B")).mustBeAnswerable())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,4", "BLANK"})
    void anElectionTakesUpToItsSeats(String slip) {
        assertThatCode(() -> ELECTION.mustTake(Choice.of(slip), BallotMode.SECRET))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0", "2,1", "1,1", "YES", "H"})
    void anElectionTakesNoOtherSlip(String slip) {
        assertThatThrownBy(() -> ELECTION.mustTake(Choice.of(slip), BallotMode.SECRET))
                .hasMessage("field.not-one-of");
    }

    @Test
    void theWrongNumberOfChoicesIsRefused() {
        assertThatThrownBy(() -> ELECTION.mustTake(Choice.of("1,2,3"), BallotMode.SECRET))
                .hasMessage("ballot.too-many-chosen");
        var names = Asked.of("?", List.of("Tên A", "Tên B"));
        assertThatThrownBy(() -> names.mustTake(Choice.of("1,2"), BallotMode.OPEN))
                .hasMessage("ballot.one-chosen");
        assertThatThrownBy(() -> names.mustTake(Choice.BLANK, BallotMode.OPEN)).hasMessage("field.not-one-of");
    }

    @Test
    void aPollTakesOneLevelForEachPerson() {
        POLL.mustTake(Choice.of("HL"), BallotMode.SECRET);
        for (var slip : List.of("H", "HLC", "HX", "1", "YES")) {
            assertThatThrownBy(() -> POLL.mustTake(Choice.of(slip), BallotMode.SECRET))
                    .hasMessage("field.not-one-of");
        }
    }

    @Test
    void anOpinionInOtherWordsIsTakenInWritingAlone() {
        var question = Asked.question("?");
        question.mustTake(Choice.OTHER, BallotMode.WRITTEN);
        assertThatThrownBy(() -> question.mustTake(Choice.OTHER, BallotMode.OPEN))
                .hasMessage("field.not-one-of");
    }

    @Test
    void slipsAreAddedUpByWhatTheySay() {
        assertThat(ELECTION.tallied(List.of(Choice.of("1,4"), Choice.of("1"), Choice.BLANK)))
                .isEqualTo(Map.of("1", 2, "4", 1, "BLANK", 1));
        assertThat(POLL.tallied(List.of(Choice.of("HL"), Choice.of("HC"))))
                .isEqualTo(Map.of("1H", 2, "2L", 1, "2C", 1));
    }

    @Test
    void whatNoSlipCanSayIsNoChoice() {
        for (var text : List.of("yes", "1,", "a b", "")) {
            assertThatThrownBy(() -> Choice.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void refusesOptions(String code, List<String> options) {
        var asked = new Asked(BallotKind.ALTERNATIVES, "?", options, 1);
        assertThatThrownBy(asked::mustBeAnswerable).hasMessage(code);
    }
}
