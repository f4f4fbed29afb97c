package vn.quyche.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.intake.Oddity.Kind;

/** Follows the numbers of one list of places, and tells where they jump, come back or stand twice. */
final class Numbering {

    /** The letters in the order of Vietnamese lists. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final Map<Character, Integer> ROMAN = Map.of('i', 1, 'v', 5, 'x', 10, 'l', 50, 'c', 100);

    private final String prefix;
    private final List<Oddity> found;
    private final Set<String> printed = new HashSet<>();
    private int highest;
    private String highestPlace = "";

    /** Of places whose eIds begin with the prefix, such as {@code art_17__para_}. */
    Numbering(String prefix, List<Oddity> found) {
        this.prefix = prefix;
        this.found = found;
    }

    /** Takes the next number as printed. */
    void take(String number) {
        var place = prefix + number;
        if (!printed.add(number)) {
            found.add(new Oddity(place, Kind.TWICE, List.of()));
            return;
        }
        var value = value(number);
        if (value.isEmpty()) {
            return;
        }
        var at = value.get();
        if (at > highest + 1) {
            missing(highest + 1, at - 1, number, place);
        } else if (at < highest) {
            found.add(new Oddity(place, Kind.OUT_OF_ORDER, List.of(highestPlace)));
        }
        if (at >= highest) {
            highest = at;
            highestPlace = place;
        }
    }

    private void missing(int first, int last, String like, String next) {
        var eId = prefix + written(first, like);
        if (first == last) {
            found.add(new Oddity(eId, Kind.MISSING, List.of(next)));
        } else {
            found.add(new Oddity(eId, Kind.MISSING_SEVERAL, List.of(prefix + written(last, like), next)));
        }
    }

    /** What a number counts as; {@code 5a} stands with 5. */
    private static Optional<Integer> value(String number) {
        var digits = number.replaceFirst("(?<=\\d)\\p{L}$", "");
        if (digits.chars().allMatch(Character::isDigit)) {
            return Optional.of(Integer.parseInt(digits));
        }
        if (number.length() == 1 && LETTERS.contains(number)) {
            return Optional.of(LETTERS.indexOf(number) + 1);
        }
        return number.equals(number.toUpperCase(Locale.ROOT)) ? roman(number) : Optional.empty();
    }

    private static Optional<Integer> roman(String number) {
        var digits = new ArrayList<Integer>();
        for (var letter : number.toLowerCase(Locale.ROOT).toCharArray()) {
            digits.add(ROMAN.getOrDefault(letter, 0));
        }
        var sum = 0;
        for (var i = 0; i < digits.size(); i++) {
            var isBeforeMore = i + 1 < digits.size() && digits.get(i) < digits.get(i + 1);
            sum += isBeforeMore ? -digits.get(i) : digits.get(i);
        }
        return digits.contains(0) ? Optional.empty() : Optional.of(sum);
    }

    /** A number in the writing of another. */
    private static String written(int value, String like) {
        if (Character.isDigit(like.charAt(0))) {
            return String.valueOf(value);
        }
        if (like.length() == 1 && LETTERS.contains(like)) {
            return value <= LETTERS.length() ? String.valueOf(LETTERS.charAt(value - 1)) : String.valueOf(value);
        }
        return WordNumbers.roman(value).toUpperCase(Locale.ROOT);
    }
}
