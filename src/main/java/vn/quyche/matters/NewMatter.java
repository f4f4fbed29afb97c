package vn.quyche.matters;

import java.util.Map;

/**
 * What a body files.
 *
 * @param subject a subject of the catalogue
 * @param facts what the route depends on
 * @param title the trích yếu
 * @param summary what it is about, in a few sentences; may be empty
 * @param reason why it is filed although the regulation does not ask for it; empty otherwise
 */
public record NewMatter(String subject, Map<String, Object> facts, String title, String summary, String reason) {

    public NewMatter {
        facts = Map.copyOf(facts);
        title = Prose.tidy(title);
        summary = Prose.tidy(summary);
        reason = Prose.tidy(reason);
    }

    public NewMatter(String subject, Map<String, Object> facts, String title, String summary) {
        this(subject, facts, title, summary, "");
    }
}
