package vn.quyche.voting;

/** What a ballot asks. */
public enum BallotKind {
    /** One question, for or against. */
    QUESTION,
    /** One question, one of several answers. */
    ALTERNATIVES,
    /** Which of the candidates shall have the seats. */
    ELECTION,
    /** Lấy phiếu tín nhiệm: an opinion on each person, high, confidence or low. */
    CONFIDENCE_POLL,
    /** Bỏ phiếu tín nhiệm: for each person, confidence or none. */
    CONFIDENCE_VOTE;

    /** Whether it is about persons, one line each. */
    public boolean isOnPersons() {
        return this == ELECTION || this == CONFIDENCE_POLL || this == CONFIDENCE_VOTE;
    }
}
