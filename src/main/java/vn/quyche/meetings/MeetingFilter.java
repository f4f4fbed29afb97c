package vn.quyche.meetings;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.OrganId;

/**
 * Which meetings a list shows.
 *
 * @param organ of which organ
 * @param state in which state
 * @param from on or after which day
 * @param to on or before which day
 * @param page which page, from 1
 */
public record MeetingFilter(
        Optional<OrganId> organ,
        Optional<MeetingState> state,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int page) {

    static final int PAGE = 25;

    public static MeetingFilter everything() {
        return new MeetingFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }
}
