package vn.quyche.regulation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the provisions that speak of something, typed with or without diacritics. */
public final class Finder {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}/]+");

    private Finder() {}

    /** The provisions in which all the words occur, in the order of the text. */
    public static List<Provision> find(Rules rules, String words) {
        var sought = List.of(fold(words).split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (sought.isEmpty()) {
            return List.of();
        }
        return rules.provisions().stream()
                .filter(provision -> holds(provision, sought))
                .toList();
    }

    private static boolean holds(Provision provision, List<String> sought) {
        var said = Stream.concat(
                        Stream.of(
                                provision.citation().words(),
                                provision.citation().words(Locale.ENGLISH),
                                provision.heading(),
                                provision.summary()),
                        provision.rules().stream().flatMap(rule -> Stream.of(rule.id(), rule.says(), rule.english())))
                .map(Finder::fold)
                .collect(Collectors.joining(" ", " ", " "));
        return sought.stream().allMatch(word -> said.contains(" " + word));
    }

    /** Small letters without marks, one blank between words. */
    static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
