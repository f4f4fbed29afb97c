package vn.quyche.secrecy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Right;

/** Who opened what is confidential. */
@Component
public class Openings {

    private static final int SHOWN = 500;

    private final LevelBook book;
    private final Levels levels;
    private final List<Watched> kinds;
    private final Clock clock;

    Openings(LevelBook book, Levels levels, List<Watched> kinds, Clock clock) {
        this.book = book;
        this.levels = levels;
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
    }

    /** The level under which the reader sees the record, if it is a confidential one. */
    public Optional<Level> confidential(Actor reader, String type, String id) {
        return watched(reader, type, id)
                .map(Watched.Seen::level)
                .or(() -> Optional.of(levels.of(type, id)).filter(Level::isConfidential));
    }

    /** The record whose looks are asked for, for one who may read it. */
    public RecordRef find(Actor reader, String type, String id) {
        return watched(reader, type, id)
                .map(Watched.Seen::ref)
                .orElseGet(() -> levels.find(reader, type, id).ref());
    }

    private Optional<Watched.Seen> watched(Actor reader, String type, String id) {
        return kinds.stream()
                .filter(kind -> kind.type().equals(type))
                .flatMap(kind -> kind.find(reader, id).stream())
                .findFirst();
    }

    /** The reader has opened the record; written down once an hour. */
    @Transactional
    public void opened(Actor reader, String type, String id) {
        book.look(type, id, reader, clock.instant());
    }

    /** Who opened it, the latest first: for those who may read the record, and the journal. */
    public List<Look> of(Actor reader, String type, String id) {
        reader.mustHave(Right.READ_JOURNAL);
        find(reader, type, id);
        return book.looks(type, id, SHOWN);
    }
}
