package vn.quyche.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words around what was looked for, with those found marked. */
public record Excerpt(List<Part> parts) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int BEFORE = 8;
    private static final int WORDS = 36;

    /** A run of words that are all found, or all not. */
    public record Part(String text, boolean found) {}

    private record Word(int start, int end, String folded) {

        boolean begins(String token) {
            return folded.startsWith(token);
        }
    }

    /** The place where the words stand one after the other, or else the first that holds one of them. */
    static Excerpt of(String text, List<String> tokens) {
        var words = words(text);
        var first = Math.max(0, place(words, tokens) - BEFORE);
        var last = Math.min(words.size(), first + WORDS);
        var parts = new ArrayList<Part>();
        var at = first == 0 ? 0 : words.get(first).start();
        if (first > 0) {
            parts.add(new Part("… ", false));
        }
        for (var word : words.subList(first, last)) {
            if (tokens.stream().anyMatch(word::begins)) {
                add(parts, text.substring(at, word.start()), false);
                add(parts, text.substring(word.start(), word.end()), true);
                at = word.end();
            }
        }
        add(
                parts,
                text.substring(
                        at,
                        last == words.size()
                                ? text.length()
                                : words.get(last - 1).end()),
                false);
        if (last < words.size()) {
            parts.add(new Part(" …", false));
        }
        return new Excerpt(List.copyOf(parts));
    }

    /** Whether the words stand in the text one after the other. */
    static boolean holdsTogether(String text, List<String> tokens) {
        var words = words(text);
        return IntStream.range(0, words.size()).anyMatch(at -> standsAt(words, at, tokens));
    }

    private static int place(List<Word> words, List<String> tokens) {
        var together = IntStream.range(0, words.size()).filter(at -> standsAt(words, at, tokens));
        return together.findFirst()
                .orElseGet(() -> IntStream.range(0, words.size())
                        .filter(at -> tokens.stream().anyMatch(words.get(at)::begins))
                        .findFirst()
                        .orElse(0));
    }

    private static boolean standsAt(List<Word> words, int at, List<String> tokens) {
        return at + tokens.size() <= words.size()
                && IntStream.range(0, tokens.size())
                        .allMatch(next -> words.get(at + next).begins(tokens.get(next)));
    }

    private static void add(List<Part> parts, String text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, found));
        }
    }

    private static List<Word> words(String text) {
        var matcher = WORD.matcher(text);
        var words = new ArrayList<Word>();
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end(), Search.fold(matcher.group())));
        }
        return words;
    }
}
