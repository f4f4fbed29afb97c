package vn.quyche.voting;

import java.time.Instant;
import java.util.Map;

/**
 * The count as frozen at closing.
 *
 * @param closedAt when
 * @param closedBy the name of who closed it
 * @param turnout the bases
 * @param said how often each thing was said: the words of a question, the number of an option, a person's level
 * @param slips how many slips were counted
 * @param invalid how many of them say nothing that counts
 * @param tally what it amounts to
 */
public record Count(
        Instant closedAt,
        String closedBy,
        Turnout turnout,
        Map<String, Integer> said,
        int slips,
        int invalid,
        Tally tally) {

    public Count {
        said = Map.copyOf(said);
    }

    public int present() {
        return turnout.present();
    }

    public int yes() {
        return of(Choice.YES.code());
    }

    public int no() {
        return of(Choice.NO.code());
    }

    public int abstain() {
        return of(Choice.ABSTAIN.code());
    }

    /** How many answered in other words, or against and held on to it. */
    public int other() {
        return of(Choice.OTHER.code()) + of(Choice.RESERVED.code());
    }

    public int of(String what) {
        return said.getOrDefault(what, 0);
    }

    public int valid() {
        return slips - invalid;
    }
}
