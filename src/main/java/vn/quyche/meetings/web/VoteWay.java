package vn.quyche.meetings.web;

import java.util.List;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotMode;

/** The ways in which the Office can put an item to the vote, as the room's form offers them. */
enum VoteWay {
    OPEN(BallotMode.OPEN, BallotForm.DEVICE),
    CONSENSUS(BallotMode.CONSENSUS, BallotForm.DEVICE),
    SECRET(BallotMode.SECRET, BallotForm.DEVICE),
    PAPER(BallotMode.SECRET, BallotForm.PAPER);

    private final BallotMode mode;
    private final BallotForm form;

    VoteWay(BallotMode mode, BallotForm form) {
        this.mode = mode;
        this.form = form;
    }

    BallotMode mode() {
        return mode;
    }

    BallotForm form() {
        return form;
    }

    /** Those an organ has that decides in this mode, its own first. */
    static List<VoteWay> of(BallotMode mode) {
        return List.of(mode == BallotMode.CONSENSUS ? CONSENSUS : OPEN, SECRET, PAPER);
    }
}
