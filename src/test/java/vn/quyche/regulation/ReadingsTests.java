package vn.quyche.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.regulation.SmallRulebook.RULE;
import static vn.quyche.regulation.SmallRulebook.article;
import static vn.quyche.regulation.SmallRulebook.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every place where the text is open has a name and a default; rules say on which they rest. */
class ReadingsTests {

    private static final String RESTING =
            RULE + "  rests-on: [J-05]\n  values:\n    day.count: {term: CALENDAR, rests-on: J-05}\n";

    private static final String READING = "- {id: J-05, name: days, values: [day.count]}\n";

    @Test
    void everyOpenQuestionIsNamedAndRestedOnOrSaysWhyNot() throws IOException {
        var questions = new ClassPathResource("readings.txt")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var regulation = Rulebooks.shipped().working();
        assertThat(questions).hasSize(58);
        assertThat(regulation.readings().stream().map(DefaultReading::id)).containsExactlyElementsOf(questions);
        assertThat(regulation.readings().stream().map(DefaultReading::name)).doesNotHaveDuplicates();
        assertThat(regulation.readings()).allSatisfy(reading -> {
            var rests = regulation.editions().stream()
                    .flatMap(edition -> edition.rules().stream())
                    .anyMatch(rule -> rule.restsOn().contains(reading.id()));
            assertThat(rests).as(reading.id()).isEqualTo(reading.why().isEmpty());
        });
        assertThat(regulation.readings().stream()
                        .filter(reading -> !reading.why().isEmpty())
                        .map(DefaultReading::id))
                .containsExactly("J-40", "J-41");
    }

    @Test
    void loadsWhatIsRight() {
        assertThat(loaded(RESTING, READING).readings())
                .singleElement()
                .satisfies(reading -> assertThat(reading.values()).isEqualTo(List.of("day.count")));
    }

    @Test
    void refusesAReadingThatNothingRestsOn() {
        refuses(RULE, READING, "readings.yaml:1: No rule rests on J-05. Add rests-on: J-05 to a rule, or say");
        refuses(
                RESTING,
                READING.replace("}", ", without-rule: {vi: a, en: b}}"),
                "readings.yaml:1: Rules rest on J-05, such as R-1.1-a. Take without-rule away.");
    }

    @Test
    void refusesAReadingThatIsNotNamedOrTwice() {
        refuses(RESTING, "- {id: J-06, name: days, choice: X, without-rule: {vi: a, en: b}}\n", "Rules rest on [J-05]");
        refuses(RESTING, READING + READING, "readings.yaml:2: The reading J-05 comes twice.");
    }

    @Test
    void refusesValuesThatAreNotThere() {
        refuses(RESTING, READING.replace("day.count", "day.name"), "rests on J-05 has a value \"day.name\".");
        refuses(RESTING, READING.replace(", values: [day.count]", ""), "J-05 needs named values, or a choice.");
        refuses(
                RESTING,
                READING.replace("}", ", choice: X}"),
                "readings.yaml:1: The reading J-05 needs named values, or a choice.");
    }

    @Test
    void refusesWhatIsNoReading() {
        refuses(RESTING, "- {id: five, name: days, choice: X}\n", "readings.yaml:1: \"five\" is no open question.");
        refuses(RESTING, "- {id: J-05, choice: X}\n", "\"name\" is missing.");
        refuses(RESTING, "- {id: J-05, name: a, choice: X, colour: red}\n", "Unknown key \"colour\".");
    }

    @Test
    void aValueRestsOnNothingThatItsRuleDoesNotName() {
        assertThatThrownBy(() -> loaded(RESTING.replace("rests-on: [J-05]", "rests-on: [J-06]"), READING))
                .hasMessageContaining("dieu-01.md:14: The value rests on J-05, and its rule does not say so."
                        + " Add J-05 to the rests-on of the rule.");
    }

    private static void refuses(String rule, String readings, String message) {
        assertThatThrownBy(() -> loaded(rule, readings))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining(message);
    }

    private static Regulation loaded(String rule, String readings) {
        return load(Map.of("dieu-01.md", article("```rules\n" + rule + "```"), "readings.yaml", readings));
    }
}
