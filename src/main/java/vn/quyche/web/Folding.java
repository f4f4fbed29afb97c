package vn.quyche.web;

import java.text.Normalizer;
import java.util.Locale;

/** Letters without their accents, as people type who look for something; the database's {@code fold} does the same. */
public final class Folding {

    private Folding() {}

    public static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the words contain what was typed, accents and capitals aside. */
    public static boolean contains(String words, String typed) {
        return fold(words).contains(fold(typed.strip()));
    }
}
