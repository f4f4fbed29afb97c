package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.competence.RouteFaultTests.ROUTE;
import static vn.quyche.competence.RouteFaultTests.SUBJECTS;
import static vn.quyche.competence.RouteFaultTests.refuses;
import static vn.quyche.competence.RouteFaultTests.router;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a catalogue and its conditions may not say, each with its place and what would be right. */
class CatalogueFaultTests {

    private static final String TRAITS = """
              traits:
                type: set
                values: {X: {vi: "X", en: "X"}, Y: {vi: "Y", en: "Y"}}
                vi: "Đặc điểm?"
                en: "Traits?"
            """;

    private static final List<Act> ACTS = List.of(Act.values());

    private static final String WITH_TRAITS =
            SUBJECTS.replace("groups:", TRAITS + "groups:").replace("[amount, kind]", "[amount, kind, traits]");

    @Test
    void aNumberIsComparedOnceAndASetAskedOnce() {
        refuses(SUBJECTS, ROUTE.replace("{at-least: limit}", "{at-least: limit, below: limit}"))
                .hasMessageContaining("dieu-01.md:15: A number is compared once. Write {at-least: value.name} or");
        refuses(WITH_TRAITS, ROUTE.replace("{amount: {at-least: limit}}", "{traits: {any: [X], none: [Y]}}"))
                .hasMessageContaining("dieu-01.md:15: A set is asked for any or none. Write {any: [A, B]} or");
    }

    @Test
    void onlyAFlagHasADefault() {
        refuses(SUBJECTS.replace("unit: VND,", "unit: VND, default: 5,"), ROUTE)
                .hasMessageContaining("subjects.yaml:3: Only a flag may have a default. Take it away.");
    }

    @Test
    void aSubjectNarrowsOnlyItsOwnFacts() {
        refuses(SUBJECTS + "    values: {colour: [RED]}\n", ROUTE)
                .hasMessageContaining("subjects.yaml:16: The subject has no fact \"colour\". Known: [amount, kind].");
    }

    @Test
    void aContradictionIsBetweenAnswersThatAreThere() {
        refuses(contradiction("kind: A"), ROUTE)
                .hasMessageContaining("One answer contradicts nothing. Name two facts or more under of.");
        refuses(contradiction("kind: A, colour: RED"), ROUTE)
                .hasMessageContaining("Unknown fact \"colour\". Describe it under facts first.");
        refuses(contradiction("kind: C, amount: 5"), ROUTE)
                .hasMessageContaining("\"C\" is no answer to kind. Write true or false, or one of [A, B].");
        refuses(contradiction("kind: A, amount: 5"), ROUTE)
                .hasMessageContaining("\"5\" is no answer to amount. Write true or false, or one of [].");
    }

    @Test
    void organsAndActsMayBeNamedByValues() {
        var named = ROUTE.replace("organ: BOARD, act: DECIDE", "organ: limit.organ, act: limit.act");
        var route = router(SUBJECTS, named, ", limit.organ: {term: BOARD}, limit.act: {term: RATIFY}")
                .route("money.spending", Map.of("amount", 100), Locale.ENGLISH);
        assertThat(route.steps()).singleElement().satisfies(step -> {
            assertThat(step.organ().code()).isEqualTo("BOARD");
            assertThat(step.act()).isEqualTo(Act.RATIFY);
        });
        refuses(SUBJECTS, ROUTE.replace("organ: BOARD", "organ: limit"))
                .hasMessageContaining("dieu-01.md:16: Unknown organ \"limit\". Known: [GROUP, BOARD].");
    }

    @Test
    void clausesThatAreTooEntangledAreRefused() {
        var facts = new StringBuilder();
        var route = new StringBuilder();
        IntStream.range(0, 40).forEach(i -> facts.append("  f%02d: {type: flag, vi: \"F\", en: \"F\"}\n".formatted(i)));
        IntStream.range(0, 20)
                .forEach(i -> route.append(
                        """
                - subject: money.spending
                  when: {f%02d: true, f%02d: true}
                  steps: [{organ: %s, act: %s}]
            """.formatted(i, 39 - i, i % 2 == 0 ? "BOARD" : "GROUP", ACTS.get(i % ACTS.size()))));
        var subjects = SUBJECTS.replace("groups:", facts + "groups:")
                .replace(
                        "[amount, kind]",
                        IntStream.range(0, 40)
                                .mapToObj("f%02d"::formatted)
                                .collect(Collectors.joining(", ", "[", "]")));
        refuses(subjects, route.toString())
                .hasMessageContaining("The clauses of this subject are too entangled: more than")
                .hasMessageContaining("Let fewer clauses ask for different facts");
    }

    private static String contradiction(String of) {
        return SUBJECTS + "contradictions:\n  - {of: {" + of + "}, rule: R-1.1-a, vi: \"Không\", en: \"No\"}\n";
    }
}
