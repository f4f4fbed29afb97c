package vn.quyche.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/**
 * A day as people type it, "16/3/2024", "16-3-2024" or "16.3.2024", or as programs write it, "2024-03-16". Never month
 * first, as a browser's own field of days would show it to some.
 */
public final class TypedDay {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private TypedDay() {}

    /** Refuses what is no day, by the name of the field and the words typed. */
    public static LocalDate read(String field, String typed) {
        var text = typed.strip();
        var day = TYPED.matcher(text);
        var iso = ISO.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1)));
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            throw Refusal.invalid(field, "day.unreadable", text);
        }
        throw Refusal.invalid(field, "day.unreadable", text);
    }

    /** As it stands in a field, whatever the language of the page. */
    public static String write(LocalDate day) {
        return VietnamTime.written(day);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** A day as a field of a form or an address carries it. */
    static final class Field implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale language) {
            return read("day", text);
        }

        @Override
        public String print(LocalDate day, Locale language) {
            return write(day);
        }
    }
}
