package vn.quyche.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "art_2__para_4__indent_3 | Điều 2, khoản 4, gạch đầu dòng 3",
                "art_3__para_5__point_1__indent_6 | Điều 3, khoản 5, điểm (1), gạch đầu dòng 6",
                "art_1__para_3__indent_5__subpara_2 | Điều 1, khoản 3, gạch đầu dòng 5, đoạn 2",
                "art_2__intro | Điều 2, phần mở đầu"
            })
    void saysAnIdentifierInWords(String eId, String words) {
        assertThat(new Citation("dien-bien", eId).words()).isEqualTo(words);
    }

    @Test
    void saysItBrieflyForAChip() {
        var citation = new Citation("dien-bien", "art_2__para_4__indent_3");
        assertThat(citation.brief(Locale.forLanguageTag("vi"))).isEqualTo("Điều 2 khoản 4 gạch 3");
        assertThat(citation.brief(Locale.ENGLISH)).isEqualTo("Art. 2 cl. 4 dash 3");
    }

    @Test
    void ordersAsTheTextIsPrinted() {
        var sorted = List.of(
                        "art_10",
                        "art_2__para_4",
                        "art_2__intro",
                        "art_2__para_4__subpara_2",
                        "art_2__para_4__indent_10",
                        "art_2__para_4__indent_9",
                        "art_2")
                .stream()
                .map(eId -> new Citation("dien-bien", eId))
                .sorted()
                .map(Citation::eId)
                .toList();
        assertThat(sorted)
                .containsExactly(
                        "art_2",
                        "art_2__intro",
                        "art_2__para_4",
                        "art_2__para_4__indent_9",
                        "art_2__para_4__indent_10",
                        "art_2__para_4__subpara_2",
                        "art_10");
    }

    @Test
    void knowsWhatLiesBeneathIt() {
        var above = new Citation("dien-bien", "art_2__para_4");
        assertThat(new Citation("dien-bien", "art_2__para_4__indent_3").isWithin(above))
                .isTrue();
        assertThat(new Citation("dien-bien", "art_2__para_40").isWithin(above)).isFalse();
    }

    @Test
    void refusesWhatIsNoIdentifier() {
        assertThatThrownBy(() -> new Citation("dien-bien", "Điều 2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Citation.of("art_2")).isInstanceOf(IllegalArgumentException.class);
    }
}
