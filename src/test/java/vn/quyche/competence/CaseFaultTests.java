package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import vn.quyche.regulation.RulebookFault;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rulebooks;

/** A worked case with a fault is no proof: it is refused with its place. */
class CaseFaultTests {

    private static final String FILE = """
            regulation: dien-bien
            cases:
              - id: T-1
                case: "Tạm ứng"
                source: ["Điều 2, khoản 4, gạch đầu dòng 3"]
                "on": "2024-03-15"
                subject: budget.advance
                facts: {advanceKind: TEMPORARY_ADVANCE, amount: 5}
                expect:
                  outcome: ROUTED
                  steps:
                    - {organ: STANDING_COMMITTEE, act: APPROVE_POLICY, basis: [art_2__para_4__indent_3]}
            """;

    @Test
    void readsWhatIsRight() {
        var worked = read(FILE).get(0);
        assertThat(worked.question().on()).isEqualTo(LocalDate.of(2024, 3, 15));
        assertThat(worked.question().facts()).containsEntry("amount", 5L);
        assertThat(worked.expected().warnings()).isEmpty();
        assertThat(read("\"on\": \"2022-01-01\"\n" + FILE).get(0).expected().warnings())
                .contains(List.of());
    }

    @Test
    void whatTheCatalogueDoesNotKnow() {
        refuses("budget.advance", "budget.gift").hasMessageContaining("c.yaml:7: Unknown subject \"budget.gift\".");
        refuses("amount: 5", "colour: 5")
                .hasMessageContaining("c.yaml:8: The subject budget.advance has no fact \"colour\".");
        refuses("TEMPORARY_ADVANCE", "LOAN").hasMessageContaining("c.yaml:8: Unknown value \"LOAN\" of advanceKind.");
        refuses("amount: 5", "amount: 5.5").hasMessageContaining("c.yaml:8: \"5.5\" is no sum. Write whole đồng");
        refuses("amount: 5", "amount: five").hasMessageContaining("c.yaml:8: A number is expected here");
    }

    @Test
    void whatIsNoDayKeyOutcomeOrAct() {
        refuses("2024-03-15", "the Ides").hasMessageContaining("c.yaml:6: \"the Ides\" is no day.");
        refuses("outcome:", "result:").hasMessageContaining("c.yaml:10: Unknown key \"result\".");
        refuses("ROUTED", "DONE").hasMessageContaining("c.yaml:10: Unknown: \"DONE\".");
        refuses("APPROVE_POLICY", "NOD").hasMessageContaining("c.yaml:12: Unknown: \"NOD\".");
        refuses("    \"on\": \"2024-03-15\"\n", "").hasMessageContaining("c.yaml:3: \"on\" is missing.");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(String right, String wrong) {
        assertThat(FILE).contains(right);
        return assertThatThrownBy(() -> read(FILE.replace(right, wrong))).isInstanceOf(RulebookFault.class);
    }

    private static List<WorkedCase> read(String text) {
        RulebookNode file = Rulebooks.node(text, "c.yaml");
        return new CaseReader(new Competence(Rulebooks.shipped()).subjects()).read(file);
    }
}
