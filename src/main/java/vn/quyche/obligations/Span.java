package vn.quyche.obligations;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.quyche.kernel.DateRange;
import vn.quyche.regulation.Cycle;

/**
 * One period of the calendar: a week from Monday, a month, a quarter, a half-year or a year.
 *
 * @param cycle which of them
 * @param first its first day
 */
public record Span(Cycle cycle, LocalDate first) {

    private static final Pattern TOKEN = Pattern.compile("(\\d{4})(?:-(W|Q|H)?(\\d{1,2}))?");

    public Span {
        if (!first.equals(start(cycle, first))) {
            throw new IllegalArgumentException(first + " begins no " + cycle);
        }
    }

    /** The one in which a day lies. */
    public static Span around(Cycle cycle, LocalDate day) {
        return new Span(cycle, start(cycle, day));
    }

    /** The one that {@link #token()} names, if it names one. */
    public static Optional<Span> of(String token) {
        var read = TOKEN.matcher(token);
        if (!read.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(read.group(1));
        var number = read.group(3) == null ? 1 : Integer.parseInt(read.group(3));
        try {
            var span = read.group(3) == null
                    ? around(Cycle.YEAR, LocalDate.of(year, 1, 1))
                    : numbered(year, Optional.ofNullable(read.group(2)).orElse(""), number);
            return Optional.of(span).filter(found -> found.token().equals(token));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }

    private static Span numbered(int year, String letter, int number) {
        return switch (letter) {
            case "W" ->
                around(
                        Cycle.WEEK,
                        LocalDate.of(year, 1, 4)
                                .with(WeekFields.ISO.weekOfWeekBasedYear(), number)
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case "Q" -> around(Cycle.QUARTER, LocalDate.of(year, 3 * number - 2, 1));
            case "H" -> around(Cycle.HALF_YEAR, LocalDate.of(year, 6 * number - 5, 1));
            default -> around(Cycle.MONTH, LocalDate.of(year, number, 1));
        };
    }

    /** Those of a cycle whose last day lies in a range that ends. */
    public static List<Span> endingIn(Cycle cycle, DateRange range) {
        var until = range.end().orElseThrow();
        return Stream.iterate(around(cycle, range.from()), Span::next)
                .takeWhile(span -> span.last().isBefore(until))
                .toList();
    }

    public LocalDate last() {
        return next().first().minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    Span next() {
        return new Span(
                cycle,
                switch (cycle) {
                    case WEEK -> first.plusWeeks(1);
                    case MONTH -> first.plusMonths(1);
                    case QUARTER -> first.plusMonths(3);
                    case HALF_YEAR -> first.plusMonths(6);
                    case YEAR -> first.plusYears(1);
                });
    }

    /** The year to which it counts; of a week that of its Thursday. */
    public int year() {
        return cycle == Cycle.WEEK ? first.get(IsoFields.WEEK_BASED_YEAR) : first.getYear();
    }

    /** Which of its year it is; 1 for the year itself. */
    public int number() {
        return switch (cycle) {
            case WEEK -> first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> first.getMonthValue();
            case QUARTER -> first.get(IsoFields.QUARTER_OF_YEAR);
            case HALF_YEAR -> first.getMonthValue() < 7 ? 1 : 2;
            case YEAR -> 1;
        };
    }

    /** A name that sorts: 2026-W07, 2026-07, 2026-Q3, 2026-H1 or 2026. */
    public String token() {
        return switch (cycle) {
            case WEEK -> "%04d-W%02d".formatted(year(), number());
            case MONTH -> "%04d-%02d".formatted(year(), number());
            case QUARTER -> "%04d-Q%d".formatted(year(), number());
            case HALF_YEAR -> "%04d-H%d".formatted(year(), number());
            case YEAR -> "%04d".formatted(year());
        };
    }

    private static LocalDate start(Cycle cycle, LocalDate day) {
        return switch (cycle) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER ->
                YearMonth.of(day.getYear(), 3 * ((day.getMonthValue() - 1) / 3) + 1)
                        .atDay(1);
            case HALF_YEAR ->
                YearMonth.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7).atDay(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    @Override
    public String toString() {
        return token();
    }
}
