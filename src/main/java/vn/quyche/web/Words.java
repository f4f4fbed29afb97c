package vn.quyche.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Nearness;
import vn.quyche.kernel.VietnamTime;

/** Dates, deadlines, sums and citations in the words of the reader's language; templates call it {@code @words}. */
@Component("words")
public class Words {

    private static final DateTimeFormatter MOMENT_VI = DateTimeFormatter.ofPattern("H 'giờ' mm, d/M/yyyy");
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("HH:mm, d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_EN = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final Clock clock;
    private final Nearness nearness;
    private final MessageSource messages;

    Words(Clock clock, Nearness nearness, MessageSource messages) {
        this.clock = clock;
        this.nearness = nearness;
        this.messages = messages;
    }

    /** "15/3/2024". */
    public String day(LocalDate day) {
        return day(day, language());
    }

    /** "15/3/2024" for the day on which the moment falls in Vietnam. */
    public String day(Instant moment) {
        return day(VietnamTime.dateOf(moment));
    }

    /** "15/3/2024" in every language, to stand in a field; nothing for no day. */
    public String typed(@Nullable LocalDate day) {
        return day == null ? "" : TypedDay.write(day);
    }

    /** "thứ Sáu, ngày 15 tháng 3 năm 2024". */
    public String longDay(LocalDate day) {
        if (isEnglish()) {
            return LONG_EN.format(day);
        }
        return say("weekday." + day.getDayOfWeek().getValue()) + ", ngày " + twoDigits(day.getDayOfMonth(), 9)
                + " tháng " + twoDigits(day.getMonthValue(), 2) + " năm " + day.getYear();
    }

    /** "9 giờ 40, 12/3/2024". */
    public String moment(Instant moment) {
        return (isEnglish() ? MOMENT_EN : MOMENT_VI).format(moment.atZone(VietnamTime.ZONE));
    }

    /** "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày". */
    public String remaining(LocalDate due) {
        var days = daysTo(due);
        if (days == 0) {
            return say("due.today");
        }
        return days > 0 ? say("due.in", days) : say("due.past", -days);
    }

    /** The kind of a deadline for {@code fragments/state :: due}: {@code bad}, {@code warn} or {@code calm}. */
    public String nearness(LocalDate due) {
        if (daysTo(due) < 0) {
            return "bad";
        }
        return nearness.isNear(due, VietnamTime.today(clock)) ? "warn" : "calm";
    }

    /** "2.500.000.000 đồng". */
    public String money(long dong) {
        return NumberFormat.getIntegerInstance(language()).format(dong) + " đồng";
    }

    /** "Hai tỷ năm trăm triệu đồng". */
    public String moneyInWords(long dong) {
        if (isEnglish()) {
            var compact = NumberFormat.getCompactNumberInstance(Locale.ENGLISH, NumberFormat.Style.LONG);
            compact.setMaximumFractionDigits(3);
            return compact.format(dong) + " đồng";
        }
        var said = VietnameseNumber.words(dong) + " đồng";
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    /** The citation as a chip shows it. */
    public String brief(Citation citation) {
        return citation.brief(language());
    }

    /** The citation in full. */
    public String full(Citation citation) {
        return citation.words(language());
    }

    /** The message in the reader's language. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    /** The message, or other words where there is none. */
    public String find(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, language()), otherwise);
    }

    public boolean isEnglish() {
        return isEnglish(language());
    }

    public Locale language() {
        return LocaleContextHolder.getLocale();
    }

    static String day(LocalDate day, Locale language) {
        return isEnglish(language) ? DAY_EN.format(day) : VietnamTime.written(day);
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    private long daysTo(LocalDate due) {
        return ChronoUnit.DAYS.between(VietnamTime.today(clock), due);
    }

    /** Dates in documents write small numbers with a leading zero, so that none can be added to. */
    private static String twoDigits(int number, int upTo) {
        return number <= upTo ? "0" + number : String.valueOf(number);
    }
}
