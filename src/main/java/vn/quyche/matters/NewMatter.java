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
 * @param purpose the work or need that a sum is for; empty where the title says it
 */
public record NewMatter(
        String subject, Map<String, Object> facts, String title, String summary, String reason, String purpose) {

    public NewMatter {
        facts = Map.copyOf(facts);
        title = Prose.tidy(title);
        summary = Prose.tidy(summary);
        reason = Prose.tidy(reason);
        purpose = Prose.tidy(purpose);
    }

    public NewMatter(String subject, Map<String, Object> facts, String title, String summary, String reason) {
        this(subject, facts, title, summary, reason, "");
    }

    public NewMatter(String subject, Map<String, Object> facts, String title, String summary) {
        this(subject, facts, title, summary, "");
    }

    /** The same with other facts. */
    NewMatter with(Map<String, Object> others) {
        return new NewMatter(subject, others, title, summary, reason, purpose);
    }

    /** The same for a purpose. */
    public NewMatter to(String named) {
        return new NewMatter(subject, facts, title, summary, reason, named);
    }
}
