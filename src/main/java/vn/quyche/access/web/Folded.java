package vn.quyche.access.web;

import java.text.Normalizer;
import java.util.Locale;

/** Letters without accents, small, so that "uy vien" finds "Ủy viên". */
final class Folded {

    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
