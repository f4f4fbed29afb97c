package vn.quyche.journal;

import java.time.Instant;
import java.util.List;
import vn.quyche.log.Note;

/** Signed checkpoints and findings of checks, as the database remembers them. */
interface Checkpoints {

    void keep(Note note, long size, Instant at);

    /** All that were handed out, as they are written. */
    List<String> all();

    void remember(Verification found, Instant at, String startedBy);

    boolean wasCheckedSince(Instant moment, String startedBy);

    /** Whether the role the application works as may change what it may only add to. */
    boolean canBeChanged();

    /** What the last checks found, the latest first. */
    List<Finding> findings(int limit);
}
