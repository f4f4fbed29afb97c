package vn.quyche.kernel;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** How a language names the parts of a regulation. */
record CitationWords(Map<String, String> full, Map<String, String> brief) {

    private static final CitationWords VIETNAMESE = new CitationWords(
            Map.of(
                    "art", "Điều %s",
                    "para", "khoản %s",
                    "point", "điểm (%s)",
                    "indent", "gạch đầu dòng %s",
                    "subpara", "đoạn %s",
                    "intro", "phần mở đầu",
                    "chp", "Chương %s",
                    "sec", "Mục %s"),
            Map.of("indent", "gạch %s", "intro", "mở đầu", "point", "(%s)"));

    private static final CitationWords ENGLISH = new CitationWords(
            Map.of(
                    "art", "Article %s",
                    "para", "clause %s",
                    "point", "point (%s)",
                    "indent", "dash %s",
                    "subpara", "paragraph %s",
                    "intro", "opening words",
                    "chp", "Chapter %s",
                    "sec", "Section %s"),
            Map.of("art", "Art. %s", "para", "cl. %s", "point", "(%s)"));

    static CitationWords in(Locale language) {
        return "en".equals(language.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    String full(String eId) {
        return join(eId, ", ", full);
    }

    String brief(String eId) {
        return join(eId, " ", brief);
    }

    private String join(String eId, String between, Map<String, String> words) {
        var parts = new ArrayList<String>();
        for (var step : eId.split("__", -1)) {
            var line = step.indexOf('_');
            var kind = line < 0 ? step : step.substring(0, line);
            var number = line < 0 ? "" : step.substring(line + 1);
            var word = words.getOrDefault(kind, full.getOrDefault(kind, kind + " %s"));
            parts.add(word.replace("%s", number));
        }
        return String.join(between, parts);
    }
}
