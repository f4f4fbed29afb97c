package vn.quyche.matters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a sum is for, so that the same need is recognised: the purpose that was named, or else the title without what
 * tells one instalment from another.
 */
final class Purpose {

    /** "đợt 2", "giai đoạn II", "lần thứ ba", "năm 2026": what differs between parts of one need. */
    private static final Pattern INSTALMENT = Pattern.compile(
            "\\b(dot|giai doan|lan|phan|ky|buoc|goi|nam|quy|thang)( thu| so)? (\\d+|[ivx]+|dau|mot|nhat|hai|ba|bon|tu|cuoi)\\b"
                    + "|\\b(nam nay|tiep theo|bo sung them)\\b|\\b20\\d\\d\\b");

    private Purpose() {}

    static String key(NewMatter what) {
        return key(what.purpose(), what.title());
    }

    static String key(String purpose, String title) {
        return purpose.isEmpty() ? "title: " + withoutInstalment(title) : "purpose: " + folded(purpose);
    }

    static String withoutInstalment(String title) {
        return INSTALMENT
                .matcher(folded(title))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
