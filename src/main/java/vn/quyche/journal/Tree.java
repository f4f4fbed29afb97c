package vn.quyche.journal;

import java.util.List;
import vn.quyche.log.Frontier;
import vn.quyche.log.Node;
import vn.quyche.log.Nodes;

/** The journal's tree, which grows at its right edge alone. */
interface Tree extends Nodes {

    /** Lets one transaction at a time go on from here, until it ends. */
    void lock();

    /** The same, and the edge as it is from here on. */
    Frontier lockedFrontier();

    /** Whether nobody else makes the nightly round; until the transaction ends nobody will. */
    boolean tryLockForRound();

    Frontier frontier();

    long size();

    /** How many nodes are kept. */
    long count();

    void add(List<Node> nodes);
}
