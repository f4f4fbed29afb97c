package vn.quyche.meetings;

import java.time.Instant;
import java.util.Optional;

/** Where letters wait. */
interface Outbox {

    void add(Letter letter);

    /** A letter whose time has come, locked until the transaction ends; other nodes pass it over. */
    Optional<Waiting> take(Instant now);

    void sent(long id, Instant at);

    /** To be tried again, or given up when no time is set. */
    void failed(long id, String problem, Optional<Instant> tryAt, Instant at);

    void giveUp(MeetingId meeting, Instant at);

    /**
     * A letter to be sent.
     *
     * @param id names it
     * @param tries how often it was tried
     * @param letter the letter
     */
    record Waiting(long id, int tries, Letter letter) {}
}
