package vn.quyche.compliance;

import java.util.Optional;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Citation;

/**
 * A delegated power that was used.
 *
 * @param source the provision that delegates it, or allows it to be delegated
 * @param decision the separate decision that gave it; absent where the regulation delegates it
 */
public record PowerUsed(Citation source, Optional<Separate> decision) implements Comparable<PowerUsed> {

    /** A separate decision on delegation, by its id and as it is cited. */
    public record Separate(String id, String title) {}

    /** The power by which a decision was taken, the first of the provisions that the fact names. */
    static PowerUsed in(Entry decided) {
        var separate = Optional.ofNullable(decided.details().get("delegation"))
                .map(id -> new Separate(id, decided.detail("delegationTitle")));
        return new PowerUsed(decided.basis().get(0), separate);
    }

    /** How measures name it. */
    String code() {
        return source.eId() + decision.map(given -> "." + given.id()).orElse("");
    }

    @Override
    public int compareTo(PowerUsed other) {
        var bySource = source.compareTo(other.source);
        return bySource == 0 ? code().compareTo(other.code()) : bySource;
    }
}
