package vn.quyche.matters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;

/** The matters as cases: what each was about, and on which day its way was computed. Each reader sees those it may read. */
@Component
public class MatterHistory {

    private static final int BATCH = 2_000;

    private final JdbcMatterHistory history;

    MatterHistory(JdbcMatterHistory history) {
        this.history = history;
    }

    /**
     * A matter as a case.
     *
     * @param on the day whose rules its way follows
     * @param open whether anybody still has to do something about it
     */
    public record PastMatter(
            MatterId id,
            String number,
            String title,
            String subject,
            Map<String, Object> facts,
            LocalDate on,
            boolean open) {}

    /** How many the reader may read. */
    @Transactional(readOnly = true)
    public long count(Actor reader) {
        return history.count(reader);
    }

    /** Tells one set of matters that the reader may read from another: it changes as soon as one comes or goes. */
    @Transactional(readOnly = true)
    public String mark(Actor reader) {
        return history.mark(reader);
    }

    /** Hands them over in batches, the oldest first; no more than a batch is in memory. */
    public void each(Actor reader, Consumer<List<PastMatter>> taker) {
        var after = JdbcMatterHistory.Mark.START;
        for (; ; ) {
            var batch = history.after(reader, after, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            taker.accept(batch.stream().map(JdbcMatterHistory.Row::matter).toList());
            after = batch.get(batch.size() - 1).mark();
        }
    }

    /** Those of the matters that the reader may read, as lists show them. */
    @Transactional(readOnly = true)
    public List<MatterLine> lines(Actor reader, Collection<MatterId> ids) {
        return ids.isEmpty() ? List.of() : history.lines(reader, ids);
    }
}
