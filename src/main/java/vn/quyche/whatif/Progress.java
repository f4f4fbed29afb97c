package vn.quyche.whatif;

import java.util.OptionalLong;

/** How far a comparison is, and the wish that it stop. Read by others while it runs. */
public final class Progress {

    private final OptionalLong expected;
    private volatile long tried;
    private volatile boolean stopped;

    Progress(OptionalLong expected) {
        this.expected = expected;
    }

    /** How many cases there are, where that is known. */
    public OptionalLong expected() {
        return expected;
    }

    public long tried() {
        return tried;
    }

    void went(int further) {
        tried += further;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }
}
