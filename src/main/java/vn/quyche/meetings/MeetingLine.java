package vn.quyche.meetings;

import java.time.Instant;
import java.util.List;
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
        int members) {

    /** The first line of each organ. */
    static List<MeetingLine> firstOfEach(List<OrganId> organs, List<MeetingLine> lines) {
        return organs.stream()
                .flatMap(organ -> lines.stream()
                        .filter(line -> line.organ().equals(organ))
                        .limit(1))
                .toList();
    }
}
