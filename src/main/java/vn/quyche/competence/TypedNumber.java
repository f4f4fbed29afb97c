package vn.quyche.competence;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Vietnamese write them: 2.500.000.000 or 2,5 tỷ. */
public final class TypedNumber {

    private static final Map<String, Integer> ZEROS = Map.of(
            "nghin", 3, "ngan", 3, "trieu", 6, "tr", 6, "ty", 9, "ti", 9, "b", 9, "bn", 9, "billion", 9, "million", 6);

    private static final Pattern SUM = Pattern.compile("(-?[\\d., ]*\\d) *([a-z]*) *(?:dong|vnd|d|₫)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([., ])\\d{3}(\\1\\d{3})*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HECTARES = Pattern.compile(" *ha$");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");

    private TypedNumber() {}

    /** A sum in đồng; empty if it cannot be read, or is no whole number of đồng. */
    public static Optional<BigDecimal> money(String text) {
        if (DIGITS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        var sum = SUM.matcher(folded(text));
        if (!sum.matches()) {
            return Optional.empty();
        }
        var unit = sum.group(2);
        if (unit.isEmpty() || unit.equals("d") || unit.equals("dong") || unit.equals("vnd")) {
            return number(sum.group(1), true).filter(TypedNumber::isWhole);
        }
        return Optional.ofNullable(ZEROS.get(unit))
                .flatMap(zeros ->
                        number(sum.group(1), !sum.group(1).contains(",")).map(number -> number.movePointRight(zeros)))
                .filter(TypedNumber::isWhole);
    }

    /** A number that may have decimals, after a comma or a point. */
    public static Optional<BigDecimal> decimal(String text) {
        return number(HECTARES.matcher(folded(text)).replaceAll(""), false);
    }

    /** Points part thousands, as in 2.500 triệu; a single comma before a word such as "tỷ" is the decimal one. */
    private static Optional<BigDecimal> number(String written, boolean grouped) {
        var digits = written.strip();
        var separators = digits.replaceAll("[-\\d]", "");
        if (GROUPED.matcher(digits).matches() && (grouped || separators.length() > 1)) {
            return read(digits.replaceAll("[., ]", ""));
        }
        return PLAIN.matcher(digits).matches() ? read(digits.replace(',', '.')) : Optional.empty();
    }

    private static Optional<BigDecimal> read(String digits) {
        return digits.length() > 60 ? Optional.empty() : Optional.of(new BigDecimal(digits));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('\u00a0', ' ');
    }
}
