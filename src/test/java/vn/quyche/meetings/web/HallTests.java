package vn.quyche.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.quyche.kernel.PersonId;
import vn.quyche.meetings.Attendance;
import vn.quyche.meetings.LetterState;
import vn.quyche.meetings.Seat;

/** The picture of the hall. */
class HallTests {

    @Property
    void everyMemberHasASeatInThePictureAndNoTwoOverlap(@ForAll @IntRange(max = 120) int members) {
        var hall = Hall.of(roll(members));
        assertThat(hall.seats()).hasSize(members);
        assertThat(hall.seats())
                .allMatch(seat -> seat.x() >= 23 && seat.x() <= hall.width() - 23)
                .allMatch(seat -> seat.y() >= 23 && seat.y() <= hall.height() - 23);
        for (var seat : hall.seats()) {
            assertThat(hall.seats())
                    .filteredOn(other -> !other.equals(seat))
                    .allMatch(other -> Math.hypot(other.x() - seat.x(), other.y() - seat.y()) >= 2 * 23);
        }
    }

    private static List<Seat> roll(int members) {
        return IntStream.range(0, members)
                .mapToObj(member -> new Seat(
                        new PersonId(new UUID(0, member)),
                        "Ủy viên",
                        "",
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Attendance.UNKNOWN,
                        Optional.empty(),
                        "",
                        "",
                        LetterState.NONE))
                .toList();
    }
}
