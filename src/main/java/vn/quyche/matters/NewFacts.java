package vn.quyche.matters;

import java.util.Map;

/**
 * The facts of a matter as they are now.
 *
 * @param facts all of them, not only those that changed
 * @param anew whether the route is computed under the version in force today instead of that of the matter
 * @param reason why; never empty where a fact changes
 */
public record NewFacts(Map<String, Object> facts, boolean anew, String reason) {

    public NewFacts {
        facts = Map.copyOf(facts);
        reason = Prose.tidy(reason);
    }
}
