package vn.quyche.meetings;

import java.time.Instant;
import java.util.Optional;

/** Letters of one kind that wait for the {@link Postman}, who empties every letterbox there is. */
public interface Letterbox {

    /** A letter whose time has come, locked until the transaction ends; other nodes pass it over. */
    Optional<Waiting> take(Instant now);

    void sent(long id, Instant at);

    /** To be tried again, or given up when no time is set. */
    void failed(long id, String problem, Optional<Instant> tryAt, Instant at);

    /**
     * A letter to be sent.
     *
     * @param id names it in its letterbox
     * @param tries how often it was tried
     * @param address to whom
     * @param subject its first line
     * @param body its text
     */
    record Waiting(long id, int tries, String address, String subject, String body) {}
}
