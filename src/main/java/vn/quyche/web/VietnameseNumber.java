package vn.quyche.web;

import java.util.ArrayList;

/** Whole numbers in Vietnamese words, as sums are written beneath figures. */
final class VietnameseNumber {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu"};
    private static final long BILLION = 1_000_000_000;

    private VietnameseNumber() {}

    /** Such as "hai tỷ năm trăm triệu". */
    static String words(long number) {
        if (number < 0) {
            return "âm " + words(-number);
        }
        if (number == 0) {
            return DIGITS[0];
        }
        var parts = new ArrayList<String>();
        var billions = number / BILLION;
        if (billions > 0) {
            parts.add(words(billions) + " tỷ");
        }
        var below = (int) (number % BILLION);
        for (var group = GROUPS.length - 1; group >= 0; group--) {
            var value = below / (int) Math.pow(1000, group) % 1000;
            if (value > 0) {
                parts.add((threeDigits(value, !parts.isEmpty()) + " " + GROUPS[group]).strip());
            }
        }
        return String.join(" ", parts);
    }

    private static String threeDigits(int value, boolean continued) {
        var hundreds = value / 100;
        var tens = value / 10 % 10;
        var units = value % 10;
        var said = new StringBuilder();
        if (hundreds > 0 || continued) {
            said.append(DIGITS[hundreds]).append(" trăm");
        }
        if (tens == 0 && units > 0) {
            said.append(said.isEmpty() ? "" : " linh ").append(DIGITS[units]);
        } else if (tens == 1) {
            said.append(" mười").append(units == 0 ? "" : " " + unit(units, false));
        } else if (tens > 1) {
            said.append(" ").append(DIGITS[tens]).append(" mươi").append(units == 0 ? "" : " " + unit(units, true));
        }
        return said.toString().strip();
    }

    /** After a ten, one and five are pronounced differently. */
    private static String unit(int units, boolean afterTens) {
        if (units == 5) {
            return "lăm";
        }
        return units == 1 && afterTens ? "mốt" : DIGITS[units];
    }
}
