package vn.quyche.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.quyche.organs.PostKind;

/** The steps of reminding are data, and a fault in them stops the start. */
class LadderTests {

    @Test
    void membersComeFirstThenTheOfficeThenWhoLeads() {
        assertThat(new Ladder().steps())
                .extracting(Ladder.Step::rung)
                .containsExactly(Rung.MEMBERS, Rung.OFFICE, Rung.CHAIR);
    }

    @Test
    void aStepIsAShareOfTheTime() {
        var step = new Ladder(data(Map.of("after", "3/4", "rung", "OFFICE", "post", "CHIEF_OF_OFFICE")))
                .steps()
                .get(0);
        assertThat(step.post()).contains(PostKind.CHIEF_OF_OFFICE);
        assertThat(step.moment(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-05T00:00:00Z")))
                .isEqualTo("2024-03-04T00:00:00Z");
    }

    @Test
    void faultsAreToldByStep() {
        fault(Map.of(), "no steps");
        fault(Map.of("after", "1/2"), "step 1: rung is missing");
        fault(Map.of("after", "half", "rung", "MEMBERS"), "step 1");
        fault(Map.of("after", "3/2", "rung", "MEMBERS"), "not a share of the time");
        fault(Map.of("after", "1/0", "rung", "MEMBERS"), "not a share of the time");
        fault(Map.of("after", "1/2", "rung", "NEIGHBOURS"), "NEIGHBOURS");
        fault(Map.of("after", "1/2", "rung", "CHAIR"), "names a post");
        fault(Map.of("after", "1/2", "rung", "MEMBERS", "post", "SECRETARY"), "names a post");
    }

    private static void fault(Map<String, String> step, String said) {
        assertThatThrownBy(() -> new Ladder(data(step)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rulebook/circulation/reminders.yaml")
                .hasMessageContaining(said);
    }

    private static Properties data(Map<String, String> step) {
        var data = new Properties();
        step.forEach((key, word) -> data.setProperty("steps[0]." + key, word));
        return data;
    }
}
