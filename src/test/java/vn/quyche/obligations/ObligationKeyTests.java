package vn.quyche.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Refusal;

class ObligationKeyTests {

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(List.of(
                        "periodic-report~SUBORDINATE_03~2026-07",
                        "subordinate-session~STANDING_COMMITTEE~SUBORDINATE_03~2026"))
                .allSatisfy(text -> assertThat(ObligationKey.of(text)).hasToString(text));
    }

    @Test
    void anythingElseIsNoObligation() {
        assertThat(List.of("", "a", "a~B", "a~B~2026-13", "a~b~2026", "A~B~2026", "a~B~C~D~2026", "../x~B~2026"))
                .allSatisfy(text -> assertThatThrownBy(() -> ObligationKey.of(text))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND)));
    }
}
