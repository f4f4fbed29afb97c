package vn.quyche.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.DateRange;
import vn.quyche.regulation.Cycle;

class SpanTests {

    @Test
    void eachIsNamedAsOfficesNameIt() {
        var day = LocalDate.of(2026, 8, 12);
        assertThat(List.of(Cycle.values()))
                .extracting(cycle -> Span.around(cycle, day).token())
                .containsExactly("2026-W33", "2026-08", "2026-Q3", "2026-H2", "2026");
    }

    @Test
    void theFirstDaysOfAYearMayLieInTheLastWeekOfTheOneBefore() {
        var span = Span.around(Cycle.WEEK, LocalDate.of(2027, 1, 2));
        assertThat(span.token()).isEqualTo("2026-W53");
        assertThat(span.first()).isEqualTo("2026-12-28");
        assertThat(span.last()).isEqualTo("2027-01-03");
    }

    @Test
    void whatNamesNoneIsNone() {
        assertThat(List.of(
                        "",
                        "2026-",
                        "2026-13",
                        "2026-00",
                        "2026-Q5",
                        "2026-H3",
                        "2026-W54",
                        "2025-W53",
                        "2026-W00",
                        "2026-7",
                        "26"))
                .allSatisfy(token -> assertThat(Span.of(token)).isEmpty());
    }

    @Test
    void onlyAFirstDayBeginsOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Cycle.MONTH, LocalDate.of(2026, 8, 2)));
    }

    @Property
    void theNameLeadsBackToIt(@ForAll Cycle cycle, @ForAll("days") LocalDate day) {
        var span = Span.around(cycle, day);
        assertThat(Span.of(span.token())).contains(span);
    }

    @Property
    void theyFollowEachOtherWithoutGapOrOverlap(@ForAll Cycle cycle, @ForAll("days") LocalDate day) {
        var span = Span.around(cycle, day);
        assertThat(span.contains(day)).isTrue();
        assertThat(span.next().first()).isEqualTo(span.last().plusDays(1));
        assertThat(Span.around(cycle, span.last())).isEqualTo(span);
    }

    @Test
    void thoseThatEndInARange() {
        var range = new DateRange(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 5, 1));
        assertThat(Span.endingIn(Cycle.MONTH, range))
                .extracting(Span::token)
                .containsExactly("2026-02", "2026-03", "2026-04");
        assertThat(Span.endingIn(Cycle.YEAR, range)).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31));
    }
}
