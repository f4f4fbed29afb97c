package vn.quyche.whatif;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** How far a comparison is, and the wish that it stop. Read by others while it runs. */
public final class Progress {

    private final OptionalLong expected;
    private final AtomicLong tried = new AtomicLong();
    private volatile boolean stopped;

    Progress(OptionalLong expected) {
        this.expected = expected;
    }

    /** How many cases there are, where that is known. */
    public OptionalLong expected() {
        return expected;
    }

    public long tried() {
        return tried.get();
    }

    void went(int further) {
        tried.addAndGet(further);
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }
}
