package vn.quyche.meetings.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** Days and hours as people type them: "16/3/2024", "2024-03-16", "8 giờ 30", "8:30", "08h". */
final class Typed {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:\\s*(?::|h|giờ|g)\\s*(\\d{1,2})?\\D*)?");

    private Typed() {}

    static LocalDate day(String field, String typed) {
        var text = typed.strip();
        var day = DAY.matcher(text);
        var iso = ISO.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1)));
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            }
        } catch (DateTimeException problem) {
            throw Refusal.invalid(field, "meeting.day", text);
        }
        throw Refusal.invalid(field, "meeting.day", text);
    }

    /** A day of a filter; what cannot be read filters nothing. */
    static Optional<LocalDate> someDay(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(day("", typed));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    static LocalTime hour(String field, String typed) {
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

    static Instant moment(String day, String hour) {
        return day("day", day)
                .atTime(hour("hour", hour))
                .atZone(VietnamTime.ZONE)
                .toInstant();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
