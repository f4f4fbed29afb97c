package vn.quyche.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, false",
        "2026-03-07, true",
        "2026-03-10, true",
        "2026-03-11, false",
    })
    void aDeadlineIsNearFromTheDaysOfTheDataUntilItIsPast(LocalDate today, boolean near) {
        assertThat(new Nearness().isNear(LocalDate.of(2026, 3, 10), today)).isEqualTo(near);
    }
}
