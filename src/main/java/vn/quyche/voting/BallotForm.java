package vn.quyche.voting;

/** What the voters hold in their hands. */
public enum BallotForm {
    /** A page of the product on a device of their own. */
    DEVICE,
    /** A printed slip, counted by a board of members. */
    PAPER
}
