package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTests {

    @ParameterizedTest
    @ValueSource(strings = {" 16/3/2024 ", "16/03/2024", "16-3-2024", "16.3.2024", "2024-03-16"})
    void readsADayAsPeopleAndProgramsWriteIt(String typed) {
        assertThat(TypedDay.read("day", typed)).isEqualTo(LocalDate.of(2024, 3, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/2/2024", "3/16/2024", "16/3", "16/3/24", "hôm qua", ""})
    void refusesWhatIsNoDay(String typed) {
        assertThatThrownBy(() -> TypedDay.read("day", typed)).hasMessage("day.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2/2024", "31/12/2024"})
    void writesWhatItReads(String typed) {
        assertThat(TypedDay.write(TypedDay.read("day", typed))).isEqualTo(typed);
    }
}
