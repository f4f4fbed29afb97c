package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rulebooks;

/** What people type is understood, or refused by name. */
class TypedFactsTests {

    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2500000000         | 2500000000
            2.500.000.000      | 2500000000
            2,500,000,000      | 2500000000
            2 500 000 000 đồng | 2500000000
            2,5 tỷ             | 2500000000
            2.5 tỷ đồng        | 2500000000
            2,5 ty             | 2500000000
            3 TỶ               | 3000000000
            500 triệu          | 500000000
            2.500 triệu        | 2500000000
            2,500 tỷ           | 2500000000
            1.500.000 nghìn    | 1500000000
            2.5 billion        | 2500000000
            0                  | 0
            """)
    void readsSums(String typed, long dong) {
        assertThat(read("amount", typed)).isEqualTo(dong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ba tỷ", "2,5", "12.34.567", "2 tỷ 5", "1e9", "3 tỷ tỷ", "--3", "0,0000000001 tỷ"})
    void refusesWhatIsNoSum(String typed) {
        assertThatThrownBy(() -> read("amount", typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("competence.not-a-number"));
    }

    @Test
    void refusesNegativeSums() {
        assertThatThrownBy(() -> read("amount", "-2,5 tỷ"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("competence.negative"));
    }

    @Test
    void refusesTwoAnswersToOneQuestion() {
        var sent = COMPETENCE.joined("investment.policy", "amount", List.of("1", " 1", "2", ""));
        assertThatThrownBy(() -> read("amount", sent))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("competence.two-answers"));
        assertThat(COMPETENCE.joined("investment.policy", "amount", List.of("1", "1")))
                .isEqualTo("1");
        assertThat(COMPETENCE.joined("investment.policy", "traits", List.of("PPP", "KEY_WORK")))
                .isEqualTo("PPP,KEY_WORK");
    }

    @Test
    void readsAreasFlagsCodesAndSets() {
        assertThat(read("riceLandArea", "9,5")).isEqualTo(new BigDecimal("9.5"));
        assertThat(read("riceLandArea", "9.5 ha")).isEqualTo(new BigDecimal("9.5"));
        assertThat(read("publicInvestment", "true")).isEqualTo(true);
        assertThat(read("projectGroup", "A")).isEqualTo("A");
        assertThat(read("traits", "PPP,KEY_WORK")).isEqualTo(List.of("PPP", "KEY_WORK"));
        assertThat(read("traits", "[]")).isEqualTo(List.of());
        assertThat(COMPETENCE.readFacts("investment.policy", Map.of("amount", " ")))
                .isEmpty();
    }

    @Test
    void findsSubjectsByEverydayWords() {
        assertThat(codes("tam ung")).contains("budget.advance");
        assertThat(codes("Tạm ứng")).contains("budget.advance");
        assertThat(codes("tang thu")).contains("budget.off-estimate-spending");
        assertThat(codes("pho chu tich")).contains("personnel.candidate");
        assertThat(codes("giám đốc sở")).containsExactly("personnel.leadership-post");
        assertThat(codes("lu lut")).containsExactly("budget.disaster-support");
        assertThat(codes("nhập xã")).contains("state.administrative-unit");
        assertThat(codes("đi nước ngoài")).contains("security.foreign-activity");
        assertThat(codes("zzz")).isEmpty();
    }

    private static List<String> codes(String words) {
        return Lookup.find(COMPETENCE.subjects(), words).stream()
                .map(Subject::code)
                .toList();
    }

    private static Object read(String fact, String typed) {
        return COMPETENCE.readFacts("investment.policy", Map.of(fact, typed)).getOrDefault(fact, "nothing");
    }
}
