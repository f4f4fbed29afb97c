package vn.quyche.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The phrase book of the readers: what they find wrong in a rulebook they say in English where they find it, and here
 * stands the same in Vietnamese. A sentence that is not in the book stays as it is, so that nothing is ever lost.
 */
final class FaultPhrases {

    private static final String BOOK = "/messages/faults-vi.txt";
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private static final FaultPhrases VIETNAMESE = new FaultPhrases(lines());

    private final Map<String, String> whole = new HashMap<>();

    /** Those with gaps; first the ones that say most themselves. */
    private final List<Phrase> withGaps = new ArrayList<>();

    private record Phrase(Pattern said, List<Integer> gaps, int words, String in) {}

    private FaultPhrases(List<String> lines) {
        for (var at = 0; at < lines.size(); at += 2) {
            var said = lines.get(at);
            var in = lines.get(at + 1);
            if (GAP.matcher(said).find()) {
                withGaps.add(phrase(said, in));
            } else {
                whole.put(said, in);
            }
        }
        withGaps.sort(Comparator.comparingInt(Phrase::words).reversed());
    }

    /** A sentence of the readers in a language. */
    static String in(Locale language, String said) {
        return "en".equals(language.getLanguage())
                ? said
                : VIETNAMESE.find(said).orElse(said);
    }

    static boolean knows(String said) {
        return VIETNAMESE.find(said).isPresent();
    }

    private Optional<String> find(String said) {
        var known = Optional.ofNullable(whole.get(said));
        if (known.isPresent()) {
            return known;
        }
        for (var phrase : withGaps) {
            var matcher = phrase.said().matcher(said);
            if (matcher.matches()) {
                return Optional.of(filled(phrase, matcher.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    /** What is named stays as it is, unless it is itself a phrase. */
    private String filled(Phrase phrase, MatchResult found) {
        return GAP.matcher(phrase.in()).replaceAll(gap -> {
            var named = found.group(1 + phrase.gaps().indexOf(Integer.valueOf(gap.group(1))));
            return Matcher.quoteReplacement(whole.getOrDefault(named, named));
        });
    }

    private static Phrase phrase(String said, String in) {
        var gaps = GAP.matcher(said)
                .results()
                .map(gap -> Integer.valueOf(gap.group(1)))
                .toList();
        var pieces = GAP.split(said, -1);
        var pattern = List.of(pieces).stream().map(Pattern::quote).collect(Collectors.joining("(.*?)"));
        return new Phrase(
                Pattern.compile(pattern, Pattern.DOTALL),
                gaps,
                String.join("", pieces).length(),
                in);
    }

    private static List<String> lines() {
        try (var book = FaultPhrases.class.getResourceAsStream(BOOK)) {
            return text(book == null ? null : book.readAllBytes())
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new IllegalStateException(BOOK + " is missing");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
