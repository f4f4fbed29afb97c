package vn.quyche.meetings;

import java.time.Instant;
import vn.quyche.kernel.OrganId;

/**
 * A meeting to be planned.
 *
 * @param organ who meets
 * @param kind regular or not
 * @param startsAt when
 * @param place where
 * @param minutes how long it is meant to last
 * @param reason why an extraordinary one is needed; empty for a regular one
 */
public record NewMeeting(OrganId organ, MeetingKind kind, Instant startsAt, String place, int minutes, String reason) {}
