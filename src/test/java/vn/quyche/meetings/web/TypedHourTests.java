package vn.quyche.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Hours as people type them. */
class TypedHourTests {

    @Test
    void readsHoursInSeveralForms() {
        assertThat(TypedHour.of("hour", "8:05")).isEqualTo(LocalTime.of(8, 5));
        assertThat(TypedHour.of("hour", "14 giờ 30 phút")).isEqualTo(LocalTime.of(14, 30));
        assertThat(TypedHour.of("hour", "08h")).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatThrownBy(() -> TypedHour.of("hour", "26:00")).hasMessage("meeting.hour");
        assertThatThrownBy(() -> TypedHour.of("hour", "sáng")).hasMessage("meeting.hour");
    }
}
