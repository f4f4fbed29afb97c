package vn.quyche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rulebooks;
import vn.quyche.regulation.Rules;

/** By when papers and notices are due, counted as the rulebook says that days are counted. */
class LeadTimesTests {

    /** A Tuesday. */
    private static final LocalDate SESSION = LocalDate.of(2024, 3, 19);

    private static final Rules SHIPPED = Rulebooks.shipped().rules(SESSION);

    @Test
    void countsBackByTheDaysOfTheRegulation() {
        assertThat(due(SHIPPED, PROVINCIAL_COMMITTEE, MeetingKind.REGULAR))
                .containsExactly(LocalDate.of(2024, 3, 14), LocalDate.of(2024, 3, 16));
        assertThat(due(SHIPPED, STANDING_COMMITTEE, MeetingKind.REGULAR))
                .containsExactly(LocalDate.of(2024, 3, 14), LocalDate.of(2024, 3, 17));
        assertThat(due(SHIPPED, STANDING_GROUP, MeetingKind.REGULAR)).isEmpty();
    }

    @Test
    void anExtraordinarySessionIsFreeOfThemAll() {
        assertThat(due(SHIPPED, PROVINCIAL_COMMITTEE, MeetingKind.EXTRAORDINARY))
                .isEmpty();
        var bound = changed("meeting.extraordinary-exempt", "false");
        assertThat(due(bound, PROVINCIAL_COMMITTEE, MeetingKind.EXTRAORDINARY)).hasSize(2);
    }

    @Test
    void whereWorkingDaysCountSaturdaysAndSundaysDoNot() {
        var working = changed("meeting.day-count", "WORKING");
        assertThat(due(working, PROVINCIAL_COMMITTEE, MeetingKind.REGULAR))
                .containsExactly(LocalDate.of(2024, 3, 12), LocalDate.of(2024, 3, 14));
        assertThat(due(working, STANDING_COMMITTEE, MeetingKind.REGULAR))
                .containsExactly(LocalDate.of(2024, 3, 12), LocalDate.of(2024, 3, 15));
    }

    private static Rules changed(String name, String to) {
        var draft = Rulebooks.shipped().working().draft(SESSION);
        draft.revalue(name, to);
        return draft.rules();
    }

    private static List<LocalDate> due(Rules rules, OrganId organ, MeetingKind kind) {
        return new LeadTimes(rules)
                .of(organ, kind, SESSION).stream().map(LeadTime::due).toList();
    }
}
