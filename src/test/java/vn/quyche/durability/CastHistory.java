package vn.quyche.durability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients sent, and what they heard of it; times are of one clock, in nanoseconds. */
final class CastHistory {

    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Queue<Closure> closures = new ConcurrentLinkedQueue<>();

    /** How an attempt ended, as far as its client knows. */
    enum Answer {
        /** The vote stands; a client that heard so by a page has no receipt in hand. */
        TAKEN,
        REFUSED,
        /** Nothing was heard: it may have been taken or not. */
        UNHEARD
    }

    /**
     * A vote sent once.
     *
     * @param ballot in which ballot
     * @param person whose vote
     * @param choice what it says
     * @param begun before it was sent
     * @param ended after something, or nothing any more, was heard
     * @param answer what was heard
     * @param receipt the receipt, where one was heard
     * @param refusal the code of the refusal, where one was heard
     */
    record Attempt(
            String ballot,
            String person,
            String choice,
            long begun,
            long ended,
            Answer answer,
            Optional<String> receipt,
            String refusal) {

        boolean mayHaveBeenTaken() {
            return answer != Answer.REFUSED;
        }

        boolean isTaken() {
            return answer == Answer.TAKEN;
        }

        boolean isBefore(Attempt other) {
            return ended < other.begun;
        }
    }

    /**
     * A count.
     *
     * @param ballot of which ballot
     * @param begun before it was asked for first
     * @param ended after it was told
     * @param said what was told
     */
    record Closure(String ballot, long begun, long ended, Map<String, Integer> said) {}

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void add(Closure closure) {
        closures.add(closure);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Closure> closures() {
        return List.copyOf(closures);
    }
}
