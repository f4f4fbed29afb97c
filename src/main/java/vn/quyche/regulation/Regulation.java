package vn.quyche.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/**
 * A regulation with all its versions.
 *
 * @param owner the organ that adopted it
 * @param editions what it says in each version, oldest first; their days neither overlap nor leave a gap
 * @param readings what is taken where the text is open
 * @param manuscript the provisions and rules as they were written
 */
public record Regulation(
        String id,
        String title,
        OrganId owner,
        List<String> legalBases,
        List<Chapter> chapters,
        List<Rules> editions,
        List<DefaultReading> readings,
        Manuscript manuscript,
        Optional<RulebookNode> subjects) {

    /** A chapter and the numbers of its articles. */
    public record Chapter(String number, String title, IntRange articles) {}

    public List<Version> versions() {
        return editions.stream().map(Rules::version).toList();
    }

    /** What it says on a day; refuses a day on which none of its versions is in force. */
    public Rules rules(LocalDate on) {
        return find(on).orElseThrow(() -> Refusal.invalid(
                "on", "regulation.not-in-force", on, versions().get(0).effectiveFrom()));
    }

    public Optional<Rules> find(LocalDate on) {
        return editions.stream()
                .filter(rules -> rules.version().force().contains(on))
                .findFirst();
    }

    /** The version in force on a day, to be changed in thought. */
    public RuleDraft draft(LocalDate on) {
        return new RuleDraft(this, rules(on));
    }

    /** What it says in a version, by the version's key. */
    public Optional<Rules> edition(String key) {
        return editions.stream()
                .filter(rules -> rules.version().key().equals(key))
                .findFirst();
    }
}
