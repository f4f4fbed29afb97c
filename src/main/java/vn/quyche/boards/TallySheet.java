package vn.quyche.boards;

import java.util.Optional;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.PaperSlips;

/**
 * What a board counted, entered by one and confirmed, or sent back, by another. Sheets are never changed.
 *
 * @param ballot whose slips
 * @param number the how-manieth sheet of the ballot, from 1
 * @param slips the figures
 * @param entered who entered them
 * @param second who looked at them
 * @param state where it stands
 * @param remark why it was sent back, or empty
 */
public record TallySheet(
        BallotId ballot,
        int number,
        PaperSlips slips,
        Signature entered,
        Optional<Signature> second,
        SheetState state,
        String remark) {

    public boolean waits() {
        return state == SheetState.ENTERED;
    }
}
