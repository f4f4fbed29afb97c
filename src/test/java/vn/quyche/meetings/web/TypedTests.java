package vn.quyche.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Days and hours as people type them. */
class TypedTests {

    @Test
    void aFilterThatCannotBeReadFiltersNothing() {
        assertThat(Typed.someDay("bao giờ")).isEmpty();
    }

    @Test
    void readsHoursInSeveralForms() {
        assertThat(Typed.hour("hour", "8:05")).isEqualTo(LocalTime.of(8, 5));
        assertThat(Typed.hour("hour", "14 giờ 30 phút")).isEqualTo(LocalTime.of(14, 30));
        assertThat(Typed.hour("hour", "08h")).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatThrownBy(() -> Typed.hour("hour", "26:00")).hasMessage("meeting.hour");
        assertThatThrownBy(() -> Typed.hour("hour", "sáng")).hasMessage("meeting.hour");
    }
}
