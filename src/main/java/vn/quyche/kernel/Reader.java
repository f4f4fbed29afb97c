package vn.quyche.kernel;

import java.util.function.Supplier;

/**
 * On whose behalf the database is asked, thread by thread. Rows that the reader may not read are not there: models and
 * lists ask first, and the database holds to it when one of them forgets. Where nobody said who reads, nothing is read.
 *
 * @param words what the database is told: the codes of the circles, * for the product itself, nothing for nobody
 */
public record Reader(String words) {

    private static final Reader NOBODY = new Reader("");
    private static final Reader SYSTEM = new Reader("*");
    private static final ThreadLocal<Reader> PRESENT = ThreadLocal.withInitial(() -> NOBODY);

    /** Whoever did not sign in. */
    public static Reader nobody() {
        return NOBODY;
    }

    /**
     * The product itself at work: numbering, counting, keeping registers of what it hears, and what it does at its hours.
     * What is found so is not shown to a person, unless a right opens it. {@code SystemReadingTests} lists who asks so.
     */
    public static Reader system() {
        return SYSTEM;
    }

    public static Reader of(Actor actor) {
        return actor.is(Role.SYSTEM) ? SYSTEM : new Reader(String.join(",", Circle.codes(actor.circles())));
    }

    /** The one for whom this thread works now. */
    public static Reader present() {
        return PRESENT.get();
    }

    /** Does the work for this reader, on this thread. */
    public <T> T during(Supplier<T> work) {
        var before = enter();
        try {
            return work.get();
        } finally {
            before.enter();
        }
    }

    /** Does the work for this reader, on this thread. */
    public void during(Runnable work) {
        var before = enter();
        try {
            work.run();
        } finally {
            before.enter();
        }
    }

    /** From now on this thread works for this reader; answers for whom it did before. */
    public Reader enter() {
        var before = PRESENT.get();
        if (equals(NOBODY)) {
            PRESENT.remove();
        } else {
            PRESENT.set(this);
        }
        return before;
    }
}
