package vn.quyche.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Numbers as regulations write them: {@code 03}, {@code 1,5}, {@code 3.000.000.000}, {@code hai}. */
final class Numeral {

    /** As a pattern: digits with points between thousands and a comma before decimals, or a word up to ten. */
    static final String PATTERN =
            "(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";

    private static final List<String> WORDS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

    private Numeral() {}

    static BigDecimal read(String text) {
        var word = WORDS.indexOf(text.toLowerCase(Locale.ROOT));
        return word >= 0
                ? BigDecimal.valueOf(word)
                : new BigDecimal(text.replace(".", "").replace(',', '.'));
    }

    /** Without a fraction of nothing: 10, not 10.0. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
