package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rulebooks;

/** Conditions of a delegation, as they are given and as they are kept. */
class GivenConditionsTests {

    private static final String SPENDING = "budget.off-estimate-spending";
    private static final Competence TEXT = new Competence(Rulebooks.shipped());
    private static final Delegating DELEGATING = new Delegating(TEXT, Rulebooks.shipped());

    @Test
    void readsConditionsIntoOneForm() {
        assertThat(DELEGATING.conditions(
                        SPENDING, Map.of("amount", Map.of("below", 5.0e9), "source", "REVENUE_SURPLUS")))
                .isEqualTo(Map.of("amount", Map.of("below", 5_000_000_000L), "source", List.of("REVENUE_SURPLUS")));
    }

    @Test
    void refusesConditionsItCannotReadByTheirName() {
        refuses(SPENDING, Map.of("colour", "red"), "competence.unknown-fact");
        refuses(SPENDING, Map.of("source", "LOAN"), "competence.unknown-value");
        refuses(SPENDING, Map.of("source", List.of()), "competence.unknown-value");
        refuses(SPENDING, Map.of("amount", 5), "competence.not-a-ceiling");
        refuses(SPENDING, Map.of("amount", Map.of("above", 5)), "competence.not-a-ceiling");
        refuses(SPENDING, Map.of("amount", Map.of("below", 0)), "competence.ceiling-of-nothing");
        refuses(SPENDING, Map.of("amount", Map.of("below", "ba tỷ")), "competence.not-a-number");
        refuses(SPENDING, Map.of("complex", true), "competence.condition-on-procedure");
        refuses("investment.policy", Map.of("traits", List.of("PPP")), "competence.not-a-condition-on-a-set");
        refuses("investment.policy", Map.of("publicInvestment", "yes"), "competence.not-a-flag");
    }

    private static void refuses(String subject, Map<String, Object> conditions, String code) {
        assertThatThrownBy(() -> DELEGATING.conditions(subject, conditions))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isPresent();
                });
    }
}
