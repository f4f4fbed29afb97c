package vn.quyche.competence;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.quyche.regulation.Rule;

/**
 * Two rules that both have a part in the answer to some combinations of facts.
 *
 * @param one of {@link Kind#ORDER} the one that acts first, of {@link Kind#EXCEPTION} the one that applies, of
 *     {@link Kind#ATTACHED} the one to which the other is attached
 * @param combinations to how many combinations both apply
 * @param example facts of one of them; what is left out may be anything
 * @param reason why both apply and which goes before, where the rulebook has to say so
 */
public record Overlap(
        Rule one,
        Rule other,
        Kind kind,
        BigInteger combinations,
        Map<String, Object> example,
        Optional<Precedence> reason) {

    /** How two rules go together. */
    public enum Kind {
        /** Both say the same, or one says all the other says: one step with both citations. */
        SAME,
        /** Both act, one before the other. */
        ORDER,
        /** One applies, the other yields to it. */
        EXCEPTION,
        /** One adds to the acts of the other: a step before, a step in its place, a duty afterwards. */
        ATTACHED,
        /** Two acts without an order: nobody can say which one stands. */
        CONFLICT;

        /** The message key of its name. */
        public String key() {
            return "overlap." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether the rulebook must say why. */
        public boolean needsReason() {
            return this != SAME && this != ATTACHED;
        }
    }
}
