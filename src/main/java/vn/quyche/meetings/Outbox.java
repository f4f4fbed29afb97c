package vn.quyche.meetings;

import java.time.Instant;

/** Where letters to those summoned wait. */
interface Outbox extends Letterbox {

    void add(Letter letter);

    void giveUp(MeetingId meeting, Instant at);
}
