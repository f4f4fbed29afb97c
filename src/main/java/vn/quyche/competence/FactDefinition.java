package vn.quyche.competence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A fact that can matter to a subject.
 *
 * @param values the codes it may take with their names, in order; empty for numbers and flags
 * @param byDefault what it is taken to be when left out; then it is never asked for
 */
public record FactDefinition(
        String name,
        FactType type,
        String question,
        String englishQuestion,
        Map<String, Label> values,
        Optional<Boolean> byDefault) {

    public String question(Locale language) {
        return "en".equals(language.getLanguage()) ? englishQuestion : question;
    }

    /** The name of a code; the code itself where it has none. */
    public String label(String code, Locale language) {
        return Optional.ofNullable(values.get(code))
                .map(label -> label.in(language))
                .orElse(code);
    }

    /** The codes with their names. */
    public Map<String, String> labels(Locale language) {
        var labels = new LinkedHashMap<String, String>();
        values.forEach((code, label) -> labels.put(code, label.in(language)));
        return labels;
    }

    public List<String> codes() {
        return List.copyOf(values.keySet());
    }
}
