package vn.quyche.meetings.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** Hours as people type them: "8 giờ 30", "8:30", "08h". */
final class TypedHour {

    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:\\s*(?::|h|giờ|g)\\s*(\\d{1,2})?\\D*)?");

    private TypedHour() {}

    static LocalTime of(String field, String typed) {
        var hour = HOUR.matcher(typed.strip());
        try {
            if (hour.matches()) {
                return LocalTime.of(number(hour.group(1)), hour.group(2) == null ? 0 : number(hour.group(2)));
            }
        } catch (DateTimeException problem) {
            throw Refusal.invalid(field, "meeting.hour", typed);
        }
        throw Refusal.invalid(field, "meeting.hour", typed);
    }

    static Instant moment(LocalDate day, String hour) {
        return day.atTime(of("hour", hour)).atZone(VietnamTime.ZONE).toInstant();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
