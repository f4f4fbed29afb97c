package vn.quyche.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the numbers of a regulation jump, come back or stand twice, it is told. */
class NumberingTests {

    @ParameterizedTest
    @CsvSource({
        "1 2 4, MISSING, art_1__para_3",
        "1 5, MISSING_SEVERAL, art_1__para_2",
        "2 3, MISSING, art_1__para_1",
        "1 2 2, TWICE, art_1__para_2",
        "1 3 2, OUT_OF_ORDER, art_1__para_2"
    })
    void tellsWhereTheNumbersJumpOrComeBack(String numbers, Oddity.Kind kind, String eId) {
        var text = new StringBuilder("Điều 1. Tên\n\n");
        List.of(numbers.split(" ")).forEach(number -> text.append(number).append(". Lời.\n\n"));
        assertThat(read(text.toString()).gaps()).anySatisfy(gap -> {
            assertThat(gap.kind()).isEqualTo(kind);
            assertThat(gap.eId()).isEqualTo(eId);
        });
    }

    @Test
    void lettersFollowTheVietnameseAlphabet() {
        var lists =
                "Điều 1. Tên\n\n1. Lời:\n\na) Một.\n\nb) Hai.\n\nc) Ba.\n\nd) Bốn.\n\nđ) Năm.\n\ne) Sáu.\n\nh) Tám.";
        assertThat(read(lists).gaps())
                .containsExactly(
                        new Oddity("art_1__para_1__point_g", Oddity.Kind.MISSING, List.of("art_1__para_1__point_h")));
    }

    @Test
    void tellsOfMissingChaptersAndArticlesAndOfEmptyPlaces() {
        var text = "Chương I\n\nĐiều 1. Tên\n\nLời.\n\nChương III\n\nĐiều 3. Tên\n\n1.\n\n2. Lời.";
        assertThat(read(text).gaps())
                .containsExactly(
                        new Oddity("chp_II", Oddity.Kind.MISSING, List.of("chp_III")),
                        new Oddity("art_2", Oddity.Kind.MISSING, List.of("art_3")),
                        new Oddity("art_3__para_1", Oddity.Kind.EMPTY, List.of()));
    }

    private static Analysis read(String text) {
        return Intake.read(Paragraphs.ofLines(text.lines().toList()));
    }
}
