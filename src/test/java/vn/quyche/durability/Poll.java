package vn.quyche.durability;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.quyche.voting.BallotId;

/** A ballot on which the voters of a fault run are at work. */
final class Poll {

    private final BallotId id;
    private final List<String> choices;
    private final int enough;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, String> last = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Poll(BallotId id, List<String> choices, int enough) {
        this.id = id;
        this.choices = choices;
        this.enough = enough;
    }

    BallotId id() {
        return id;
    }

    String draw(Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What was taken of the person last, as far as it was heard; anything where nothing was. */
    String lastOf(String person, Random random) {
        return last.getOrDefault(person, draw(random));
    }

    void took(String person, String choice) {
        taken.incrementAndGet();
        last.put(person, choice);
    }

    boolean isFull() {
        return taken.get() >= enough;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }
}
