package vn.quyche.desk;

import java.util.Arrays;
import java.util.List;

/**
 * What is looked for.
 *
 * @param words as typed, with or without diacritics
 * @param type a kind of record, or empty for all
 * @param page counted from 1
 */
public record SearchQuestion(String words, String type, int page) {

    /** Longer questions are cut: nobody types them, and no search should be made to suffer them. */
    private static final int LONGEST = 200;

    public SearchQuestion {
        words = words.strip();
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
        page = Math.max(1, page);
    }

    /** The letters and figures of each word. */
    List<String> tokens() {
        return Arrays.stream(words.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
