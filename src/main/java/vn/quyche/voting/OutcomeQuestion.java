package vn.quyche.voting;

import java.time.LocalDate;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/**
 * A count whose meaning is asked.
 *
 * @param regulation under which regulation
 * @param on the day whose rules hold
 * @param organ who decides
 * @param turnout who there was to vote
 * @param yes how many assent
 * @param no how many dissent
 * @param abstain how many do neither
 * @param manner how it is decided
 * @param importantDissent in writing: whether opinions differ on an important matter
 * @param round by consensus: the how-manieth discussion it is, from 1
 */
public record OutcomeQuestion(
        String regulation,
        LocalDate on,
        OrganId organ,
        Turnout turnout,
        int yes,
        int no,
        int abstain,
        Manner manner,
        boolean importantDissent,
        int round) {

    /** Refuses what cannot be, naming the field. */
    public OutcomeQuestion {
        mustNotBeNegative("members", turnout.members());
        mustNotBeNegative("incumbents", turnout.incumbents());
        mustNotBeNegative("present", turnout.present());
        mustNotBeNegative("summoned", turnout.summoned());
        mustNotBeNegative("recused", turnout.recused());
        mustNotBeNegative("yes", yes);
        mustNotBeNegative("no", no);
        mustNotBeNegative("abstain", abstain);
        mustReach("members", turnout.members(), 1);
        mustReach("round", round, 1);
        mustNotExceed("incumbents", turnout.incumbents(), "members", turnout.members());
        mustNotExceed("present", turnout.present(), "members", turnout.members());
        mustNotExceed("summoned", turnout.summoned(), "members", turnout.members());
        mustNotExceed("recused", turnout.recused(), "incumbents", turnout.incumbents());
        var votes = (long) yes + no + abstain;
        mustNotExceed("yes", votes, "incumbents", turnout.incumbents() - turnout.recused());
        if (manner != Manner.WRITTEN) {
            mustNotExceed("yes", votes, "present", turnout.present());
        }
    }

    int members() {
        return turnout.members();
    }

    int incumbents() {
        return turnout.incumbents();
    }

    int present() {
        return turnout.present();
    }

    private static void mustNotBeNegative(String field, int value) {
        if (value < 0) {
            throw Refusal.invalid(field, "outcome.negative", field, value);
        }
    }

    private static void mustReach(String field, int value, int least) {
        if (value < least) {
            throw Refusal.invalid(field, "outcome.too-small", field, least);
        }
    }

    private static void mustNotExceed(String field, long value, String limit, int most) {
        if (value > most) {
            throw Refusal.invalid(
                    field, "yes".equals(field) ? "outcome.votes-exceed" : "outcome.exceeds", field, value, limit, most);
        }
    }
}
