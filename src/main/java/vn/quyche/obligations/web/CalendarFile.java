package vn.quyche.obligations.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes days into a calendar file: lines end in CRLF and are folded at 75 bytes, as RFC 5545 asks. */
final class CalendarFile {

    private static final int LINE = 75;

    private final StringBuilder lines = new StringBuilder();
    private final String stamp;

    CalendarFile(String stamp) {
        this.stamp = stamp;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Quyche//Obligations//VI");
        line("CALSCALE:GREGORIAN");
    }

    /** A whole day with what falls due on it. */
    void add(String uid, LocalDate day, String summary, String description) {
        line("BEGIN:VEVENT");
        line("UID:" + uid + "@quyche");
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
        line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    byte[] bytes() {
        return (lines + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A letter is never split, so that each line is text by itself. */
    private void line(String text) {
        var length = 0;
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            var bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LINE) {
                lines.append("\r\n ");
                length = 1;
            }
            lines.append(letter);
            length += bytes;
        }
        lines.append("\r\n");
    }
}
