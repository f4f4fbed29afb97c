package vn.quyche.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.journal.Verification.Fault;
import vn.quyche.kernel.Reader;
import vn.quyche.log.Note;

/** Checks the whole journal against everything that is kept, and remembers what was found. */
@Component
class Guard {

    private final Entries entries;
    private final Tree tree;
    private final JournalKey key;
    private final Kept kept;
    private final Witnesses witnesses;

    Guard(Entries entries, Tree tree, JournalKey key, Kept kept, Witnesses witnesses) {
        this.entries = entries;
        this.tree = tree;
        this.key = key;
        this.kept = kept;
        this.witnesses = witnesses;
    }

    /** One state of the journal, however many are writing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public Verification check(List<Note> more) {
        var all = new ArrayList<>(kept.all());
        all.addAll(more);
        var elsewhere = kept.elsewhere();
        elsewhere.ifPresent(all::addAll);
        var found = Reader.system()
                .during(() -> new WholeCheck(entries, tree, key.trusted(), witnesses.known()).against(all));
        return elsewhere.isEmpty() && found.holds() ? found.with(Fault.UNREACHABLE) : found;
    }
}
