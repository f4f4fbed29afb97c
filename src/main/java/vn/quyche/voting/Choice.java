package vn.quyche.voting;

/** What a member says to the question. Only a yes counts for it (J-26). */
public enum Choice {
    YES,
    NO,
    ABSTAIN
}
