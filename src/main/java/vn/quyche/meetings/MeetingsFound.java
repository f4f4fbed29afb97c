package vn.quyche.meetings;

import java.util.List;

/**
 * A page of a list of meetings.
 *
 * @param lines the meetings of the page
 * @param total how many there are in all
 * @param page which page it is, from 1
 */
public record MeetingsFound(List<MeetingLine> lines, int total, int page) {

    public MeetingsFound {
        lines = List.copyOf(lines);
    }

    public int pages() {
        return Math.max(1, (total + MeetingFilter.PAGE - 1) / MeetingFilter.PAGE);
    }
}
