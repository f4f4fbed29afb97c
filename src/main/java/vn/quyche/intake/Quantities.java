package vn.quyche.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quyche.intake.Quantity.Kind;

/** Recognises the numbers of a text, each once, the more telling kinds first; days and numbers of documents are none. */
final class Quantities {

    private final String eId;
    private final String text;
    private final BitSet taken = new BitSet();
    private final List<Found> found = new ArrayList<>();

    private record Found(int at, Quantity quantity) {}

    private Quantities(String eId, String text) {
        this.eId = eId;
        this.text = text;
    }

    /** All quantities of a place's words, in their order. */
    static List<Quantity> of(String eId, String text) {
        var quantities = new Quantities(eId, text);
        quantities.read();
        return quantities.found.stream()
                .sorted(Comparator.comparingInt(Found::at))
                .map(Found::quantity)
                .toList();
    }

    private void read() {
        each(Wording.NO_QUANTITY, unused -> Optional.empty());
        each(Wording.FRACTION, part -> value(Kind.FRACTION, part.group(1) + "/" + part.group(2)));
        each(Wording.PERCENT, part -> value(Kind.FRACTION, Numeral.plain(Numeral.read(part.group(1))) + "/100"));
        for (var sum : List.of(Wording.MONEY, Wording.MILLIONS)) {
            each(sum, part -> value(Kind.MONEY, money(part), "VND"));
        }
        each(Wording.AREA, part -> value(Kind.AREA, number(part.group(1)), "ha"));
        for (var lead : List.of(Wording.BEFORE, Wording.AHEAD)) {
            each(lead, part -> value(Kind.LEAD_TIME, number(part.group(2)), "days"));
        }
        each(Wording.TIMES, part -> often(part, 1, 2, 3, 4));
        each(Wording.EACH_TIMES, part -> often(part, 3, 4, 1, 2));
        for (var length : List.of(Wording.EVERY, Wording.LENGTH)) {
            each(length, part -> value(Kind.PERIOD, period(part.group(1), part.group(2))));
        }
        each(Wording.RECURRING, part -> value(Kind.PERIOD, period("1", part.group(1))));
        Wording.LISTED.matcher(text).results().forEach(list -> recurring(list.start(), list.end()));
        each(
                Wording.COUNT,
                part -> value(Kind.COUNT, range(part, 1, 2), part.group(3).toLowerCase(Locale.ROOT)));
        each(Wording.MAJORITY, unused -> value(Kind.FRACTION, "1/2"));
    }

    /** Of "hằng tháng, quý, 6 tháng, năm" those that do not say themselves that they come again. */
    private void recurring(int from, int to) {
        var item = Wording.ITEM.matcher(text).region(from, to);
        while (item.find()) {
            if (taken.get(item.start(), item.end()).isEmpty()) {
                taken.set(item.start(), item.end());
                value(Kind.PERIOD, period("1", item.group(1))).ifPresent(value -> add(item, value));
            }
        }
    }

    /** What a match amounts to; how it is compared is told by the words around. */
    private record Value(Kind kind, Object value, Optional<String> unit) {}

    private static Optional<Value> value(Kind kind, Object value) {
        return Optional.of(new Value(kind, value, Optional.empty()));
    }

    private static Optional<Value> value(Kind kind, Object value, String unit) {
        return Optional.of(new Value(kind, value, Optional.of(unit)));
    }

    private void each(Pattern pattern, Function<Matcher, Optional<Value>> reading) {
        var part = pattern.matcher(text);
        while (part.find()) {
            if (taken.get(part.start(), part.end()).isEmpty()) {
                taken.set(part.start(), part.end());
                reading.apply(part).ifPresent(value -> add(part, value));
            }
        }
    }

    private void add(Matcher part, Value value) {
        var around = new Comparing(text, part.start(), part.end());
        var comparator = value.kind() == Kind.FRACTION
                        && Wording.MAJORITY.matcher(part.group()).matches()
                ? Quantity.Comparator.GT
                : value.kind() == Kind.FREQUENCY ? Quantity.Comparator.EQ : around.comparator(value.kind());
        found.add(new Found(
                part.start(),
                new Quantity(eId, value.kind(), comparator, value.value(), value.unit(), around.words())));
    }

    private static Optional<Value> often(Matcher part, int least, int most, int every, int unit) {
        var times = range(part, least, most);
        var per = period(Optional.ofNullable(part.group(every)).orElse("1"), part.group(unit));
        return value(Kind.FREQUENCY, times.toString(), "per " + per);
    }

    private static Object range(Matcher part, int least, int most) {
        var from = number(part.group(least));
        var to = part.group(most);
        return to == null ? from : from.toPlainString() + ".." + number(to).toPlainString();
    }

    private static BigDecimal money(Matcher part) {
        var zeros = zeros(part.group(2)) + zeros(part.group(3));
        return number(part.group(1)).movePointRight(zeros);
    }

    private static int zeros(String word) {
        return word == null || word.isEmpty()
                ? 0
                : switch (word.toLowerCase(Locale.ROOT)) {
                    case "nghìn", "ngàn" -> 3;
                    case "triệu" -> 6;
                    default -> 9;
                };
    }

    private static String period(String number, String unit) {
        var many = number(number).intValue();
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ngày" -> "P" + many + "D";
            case "tuần" -> "P" + many + "W";
            case "tháng" -> "P" + many + "M";
            case "quý" -> "P" + 3 * many + "M";
            default -> "P" + many + "Y";
        };
    }

    private static BigDecimal number(String text) {
        return Numeral.plain(Numeral.read(text));
    }
}
