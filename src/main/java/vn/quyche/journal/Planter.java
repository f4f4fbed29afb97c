package vn.quyche.journal;

import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.Reader;
import vn.quyche.log.Frontier;
import vn.quyche.log.Node;

/** Grows the tree over the entries of an earlier release, once: only where there are entries and no tree at all. */
@Component
class Planter {

    private static final Logger LOG = LoggerFactory.getLogger(Planter.class);
    private static final int AT_ONCE = 2000;

    private final Entries entries;
    private final Tree tree;

    Planter(Entries entries, Tree tree, TransactionTemplate transaction) {
        this.entries = entries;
        this.tree = tree;
        transaction.executeWithoutResult(status -> Reader.system().during(this::plant));
    }

    private void plant() {
        if (tree.size() > 0 || entries.count() == 0) {
            return;
        }
        tree.lock();
        var frontier = Frontier.empty();
        while (tree.size() < entries.count()) {
            var nodes = new ArrayList<Node>();
            entries.forEach(frontier.size() + 1, AT_ONCE, leaf -> frontier.add(leaf.hash(), nodes::add));
            tree.add(nodes);
        }
        LOG.info("The tree was planted over {} entries of the journal", frontier.size());
    }
}
