package vn.quyche.meetings;

import java.time.Instant;
import vn.quyche.kernel.PersonId;

/**
 * An invitation by e-mail.
 *
 * @param meeting to which meeting
 * @param person to whom
 * @param address where it goes
 * @param subject its subject line
 * @param body its text
 * @param writtenAt when it was written
 */
record Letter(MeetingId meeting, PersonId person, String address, String subject, String body, Instant writtenAt) {}
