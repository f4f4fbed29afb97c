package vn.quyche.voting;

/** What follows from a count. */
public enum Next {
    ADOPTED,
    NOT_ADOPTED,
    /** Prepare further and discuss again (Điều 22.2). */
    REDISCUSS,
    /** Still not agreed: the Standing Committee decides (Điều 22.2). */
    ESCALATE,
    /** Carried in writing, yet opinions differ on an important matter: a conference must discuss it (Điều 27.3). */
    MEETING_REQUIRED,
    /** Too few in the room for anything to be decided. */
    NOT_QUORATE,
    /** Seats remain, for which a further round is held. */
    RUNOFF,
    /** An opinion on persons is on record; the competent organ draws what follows. */
    RECORDED
}
