package vn.quyche.competence;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of every combination of fact classes of one subject.
 *
 * @param combinations how many there are; the three counts below add up to it
 * @param silences the cases without rule, by reason
 * @param overlaps the rules that meet, in the order of the text
 * @param clauses what was analysed, in the order of the text
 */
public record SubjectCompleteness(
        Subject subject,
        BigInteger combinations,
        BigInteger answered,
        BigInteger notRequired,
        BigInteger withoutRule,
        List<Silence> silences,
        List<Overlap> overlaps,
        List<Clause> clauses) {

    /** How many pairs of rules meet in a way. */
    public long meeting(Overlap.Kind kind) {
        return overlaps.stream().filter(overlap -> overlap.kind() == kind).count();
    }

    /**
     * Cases that no rule covers.
     *
     * @param reason why; empty where nobody has explained it
     * @param example facts of one of them; what is left out may be anything
     */
    public record Silence(Optional<Gap> reason, BigInteger combinations, Map<String, Object> example) {}
}
