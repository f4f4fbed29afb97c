package vn.quyche.meetings;

import java.time.Instant;
import vn.quyche.kernel.OrganId;

/**
 * A meeting as lists show it.
 *
 * @param items how many items its agenda has
 * @param present how many were there
 * @param members how many are on its roll; 0 before it is convened
 */
public record MeetingLine(
        MeetingId id,
        String title,
        OrganId organ,
        MeetingKind kind,
        MeetingState state,
        Instant startsAt,
        String place,
        int items,
        int present,
        int members) {}
