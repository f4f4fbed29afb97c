package vn.quyche.gaps;

import java.time.Instant;
import java.util.List;
import vn.quyche.kernel.Audience;
import vn.quyche.matters.MatterId;

/** Where the entries of the gap register are kept; they are read in {@link JdbcGapList}. */
interface GapBook {

    /** Opens an entry, unless the matter has one open on the same ground. */
    void open(Gap gap);

    /** The matter is read by others, or is called otherwise. */
    void follow(MatterId matter, String title, Audience audience);

    /** All open entries of the matter are settled in this way. */
    void settle(MatterId matter, Gap.Settlement settlement, Instant at);

    /** Open entries of the matter on a ground end in a state; of conflicts, those not among the codes kept. */
    void end(MatterId matter, Ground ground, List<String> kept, GapState state, Instant at);

    /** The matter was taken back: its open entries are dropped. */
    void drop(MatterId matter, Instant at);

    /** It was filed again: what was dropped is open again. */
    void reopen(MatterId matter);

    void note(GapId id, Gap.Note note);
}
