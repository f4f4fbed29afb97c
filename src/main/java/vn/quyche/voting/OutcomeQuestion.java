package vn.quyche.voting;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/**
 * A count whose meaning is asked.
 *
 * @param regulation under which regulation
 * @param on the day whose rules hold
 * @param organ who decides
 * @param members all on the roll, from whom quorum is counted (J-09)
 * @param incumbents those able to act, from whom the majority is counted (J-09)
 * @param present those in the room; without meaning in writing
 * @param yes how many assent
 * @param no how many dissent
 * @param abstain how many do neither
 * @param manner how it is decided
 * @param importantDissent in writing: whether the differing opinions concern an important matter; without a ruling the
 *     regulation's default holds
 * @param round by consensus: the how-manieth discussion it is, from 1
 */
public record OutcomeQuestion(
        String regulation,
        LocalDate on,
        OrganId organ,
        int members,
        int incumbents,
        int present,
        int yes,
        int no,
        int abstain,
        Manner manner,
        Optional<Boolean> importantDissent,
        int round) {

    /** Refuses what cannot be, naming the field. */
    public OutcomeQuestion {
        mustNotBeNegative("members", members);
        mustNotBeNegative("incumbents", incumbents);
        mustNotBeNegative("present", present);
        mustNotBeNegative("yes", yes);
        mustNotBeNegative("no", no);
        mustNotBeNegative("abstain", abstain);
        if (members == 0) {
            throw Refusal.invalid("members", "outcome.too-small", "members", 1);
        }
        if (round < 1) {
            throw Refusal.invalid("round", "outcome.too-small", "round", 1);
        }
        mustNotExceed("incumbents", incumbents, "members", members);
        mustNotExceed("present", present, "members", members);
        var votes = (long) yes + no + abstain;
        mustNotExceed("yes", votes, "incumbents", incumbents);
        if (manner != Manner.WRITTEN) {
            mustNotExceed("yes", votes, "present", present);
        }
    }

    private static void mustNotBeNegative(String field, int value) {
        if (value < 0) {
            throw Refusal.invalid(field, "outcome.negative", field, value);
        }
    }

    private static void mustNotExceed(String field, long value, String limit, int most) {
        if (value > most) {
            throw Refusal.invalid(
                    field, "yes".equals(field) ? "outcome.votes-exceed" : "outcome.exceeds", field, value, limit, most);
        }
    }
}
