package vn.quyche.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the entries of a transaction until just before it commits. Only then is the end of the chain locked: every
 * writer takes that lock last, so that writers neither wait for each other's work nor for each other in a circle.
 */
@Component
class PendingEntries {

    private final Entries entries;

    PendingEntries(Entries entries) {
        this.entries = entries;
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
        entries.lock();
        var last = entries.last().orElse(new Entries.Last(0, Seal.FIRST));
        var seq = last.seq();
        var seal = last.seal();
        for (var entry : waiting) {
            var placed = entry.at(++seq);
            seal = seal.next(placed);
            entries.append(placed, seal);
        }
        waiting.clear();
    }

    private final class Batch implements TransactionSynchronization {

        private final List<Entry> waiting = new ArrayList<>();

        boolean isOf(PendingEntries owner) {
            return owner == PendingEntries.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(waiting);
        }
    }
}
