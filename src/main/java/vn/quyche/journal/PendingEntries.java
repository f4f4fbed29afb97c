package vn.quyche.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.quyche.kernel.Reader;
import vn.quyche.log.Node;

/**
 * Holds the entries of a transaction until just before it commits. Only then is the edge of the tree locked: every
 * writer takes that lock last, so that writers neither wait for each other's work nor for each other in a circle.
 */
@Component
class PendingEntries {

    private final Entries entries;
    private final Tree tree;

    PendingEntries(Entries entries, Tree tree) {
        this.entries = entries;
        this.tree = tree;
    }

    void add(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(entry.name() + " must be published in the transaction of its change");
        }
        ofThisTransaction().add(entry);
    }

    private List<Entry> ofThisTransaction() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Batch batch && batch.isOf(this)) {
                return batch.waiting;
            }
        }
        var batch = new Batch();
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch.waiting;
    }

    private void write(List<Entry> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var frontier = tree.lockedFrontier();
        var leaves = new ArrayList<Leaf>();
        var nodes = new ArrayList<Node>();
        for (var entry : waiting) {
            var leaf = Leaf.of(entry.at(frontier.size() + 1));
            leaves.add(leaf);
            frontier.add(leaf.hash(), nodes::add);
        }
        entries.append(leaves, nodes);
        waiting.clear();
    }

    private final class Batch implements TransactionSynchronization {

        private final List<Entry> waiting = new ArrayList<>();

        boolean isOf(PendingEntries owner) {
            return owner == PendingEntries.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Reader.system().during(() -> write(waiting));
        }
    }
}
