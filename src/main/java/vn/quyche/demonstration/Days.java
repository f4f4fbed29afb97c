package vn.quyche.demonstration;

import java.time.LocalDate;

/** Days as the diary needs them. */
final class Days {

    private Days() {}

    static String year(LocalDate day) {
        return "năm " + day.getYear();
    }

    /** The same day, or the Monday after a weekend. */
    static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
