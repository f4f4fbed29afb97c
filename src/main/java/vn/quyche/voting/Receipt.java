package vn.quyche.voting;

import java.time.Instant;

/**
 * What the voter keeps.
 *
 * @param code letters and figures a person can copy by hand
 * @param choice what was said; sealed where it was said in secret
 * @param opinion the words added, or empty
 * @param at when; the epoch where it was in secret, as no time is kept then
 */
public record Receipt(String code, Choice choice, String opinion, Instant at) {

    /** What a voter in secret keeps: that a slip went into the urn, and nothing of what it says. */
    static Receipt sealed(String code) {
        return new Receipt(code, Choice.SEALED, "", Instant.EPOCH);
    }

    public boolean isSealed() {
        return choice.isSealed();
    }
}
