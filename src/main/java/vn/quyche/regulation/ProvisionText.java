package vn.quyche.regulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.Citation;

/** A provision while its file is being read. */
final class ProvisionText {

    private final Citation citation;
    private final String heading;
    private final String file;
    private final int line;
    private final StringBuilder summary = new StringBuilder();
    private final Map<String, String> older = new LinkedHashMap<>();
    private final Map<String, String> absences = new LinkedHashMap<>();
    private @Nullable RulebookNode rules;

    ProvisionText(Citation citation, String heading, String file, int line) {
        this.citation = citation;
        this.heading = heading;
        this.file = file;
        this.line = line;
    }

    void addSummary(String words) {
        summary.append(summary.isEmpty() ? "" : " ").append(words);
    }

    boolean addOlder(String version, String words) {
        return older.put(version, words) == null;
    }

    boolean addAbsence(String version, String words) {
        return absences.put(version, words) == null;
    }

    void setRules(RulebookNode block) {
        rules = block;
    }

    Citation citation() {
        return citation;
    }

    String heading() {
        return heading;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    String summary() {
        return summary.toString();
    }

    Map<String, String> older() {
        return older;
    }

    /** The versions that did not have it, and how that is known. */
    Map<String, String> absences() {
        return absences;
    }

    Optional<RulebookNode> rules() {
        return Optional.ofNullable(rules);
    }

    /** The same place with other rules. */
    ProvisionText with(RulebookNode block) {
        var other = new ProvisionText(citation, heading, file, line);
        other.summary.append(summary);
        other.older.putAll(older);
        other.rules = block;
        return other;
    }
}
