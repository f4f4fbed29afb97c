package vn.quyche.organs;

import java.util.Optional;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Valued;

/**
 * From whom quorum and majority are counted, as the regulation of a day says (Điều 25, khoản 1; Điều 27, khoản 3; J-09).
 *
 * @param quorum the base of a quorum
 * @param majority the base of a majority
 */
public record Bases(Valued<Base> quorum, Valued<Base> majority) {

    /** Part of a roll. A vacant seat belongs to neither. */
    public enum Base {
        /** All on the roll, suspended or not. */
        MEMBERS,
        /** Those on the roll who may act. */
        INCUMBENTS
    }

    /** Nothing where the rules do not name both. */
    static Optional<Bases> of(Rules rules) {
        return rules.findTerm("quorum.base")
                .map(Bases::base)
                .flatMap(quorum -> rules.findTerm("majority.base").map(majority -> new Bases(quorum, base(majority))));
    }

    private static Valued<Base> base(Valued<String> term) {
        return new Valued<>(Base.valueOf(term.value()), term.source(), term.ruleId());
    }
}
