package vn.quyche.secrecy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Actor;

/** Where levels and looks are kept; nothing of them is ever changed. */
interface LevelBook {

    void add(String type, String id, LevelEntry entry);

    Optional<LevelEntry> latest(String type, String id);

    /** All settings of the record, the newest first. */
    List<LevelEntry> all(String type, String id);

    /** Writes down that somebody opened it; once an hour. */
    void look(String type, String id, Actor reader, Instant at);

    /** Who opened it, the latest first. */
    List<Look> looks(String type, String id, int most);
}
