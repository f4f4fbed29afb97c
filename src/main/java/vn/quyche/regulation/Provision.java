package vn.quyche.regulation;

import java.util.List;
import vn.quyche.kernel.Citation;

/**
 * A provision in one version of its regulation.
 *
 * @param heading the title of an article; empty for what lies beneath one
 * @param summary its meaning in our own words; empty for an article that only holds others
 * @param rules what the product makes of it
 * @param expected what is adopted for it and not yet in force: shown, never applied
 * @param beneath the provisions directly under it, as printed
 */
public record Provision(
        Citation citation,
        String heading,
        String summary,
        List<Rule> rules,
        List<Rule> expected,
        List<Provision> beneath) {

    /** An article counts as a provision only where it has words of its own. */
    public boolean hasWords() {
        return !summary.isEmpty();
    }

    /** Whether it, or a provision beneath it, has a rule. */
    public boolean isCovered() {
        return !rules.isEmpty() || beneath.stream().anyMatch(Provision::isCovered);
    }

    /** How far it lies beneath its article. */
    public int depth() {
        return citation.eId().split("__").length - 1;
    }
}
