package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Rulebooks;

/** A case is worth having when a jurist can check it: it says in a sentence what it is about and on which words it rests. */
class CaseQualityTests {

    private static final Regulation REGULATION = Rulebooks.shipped().working();

    private static final List<WorkedCase> ALL =
            new CaseBook(Rulebooks.shipped(), new Competence(Rulebooks.shipped())).of(REGULATION.id());

    static Stream<WorkedCase> ours() {
        return ALL.stream().filter(worked -> !worked.title().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ours")
    void saysWhatItIsAboutAndOnWhichWordsItRests(WorkedCase worked) {
        assertThat(worked.title()).isNotBlank().doesNotEndWith(".");
        assertThat(worked.sources()).isNotEmpty().isSubsetOf(places());
        var bases = worked.expected().steps().stream()
                .flatMap(step -> step.basis().stream())
                .map(eId -> new Citation(REGULATION.id(), eId).words());
        assertThat(bases).as("what a step rests on is named as a source").isSubsetOf(worked.sources());
    }

    @Test
    void everySubjectHasAtLeastTwo() {
        var counts = ALL.stream()
                .collect(Collectors.groupingBy(worked -> worked.question().subject(), Collectors.counting()));
        var catalogue = Catalogue.read(REGULATION.subjects().orElseThrow());
        assertThat(catalogue.subjects().all().stream()
                        .map(Subject::code)
                        .filter(code -> counts.getOrDefault(code, 0L) < 2))
                .isEmpty();
    }

    @Test
    void titlesAreTold() {
        assertThat(ours().map(WorkedCase::title)).doesNotHaveDuplicates();
    }

    @Test
    void bothVersionsAreAskedOnTheDayBeforeAndOnTheDayOfTheChange() {
        var days = ours().map(worked -> worked.question().on().toString()).collect(Collectors.toSet());
        assertThat(days).contains("2021-01-09", "2023-06-30", "2023-07-01");
    }

    /** The names of all places of all versions, a first paragraph among them. */
    private static Set<String> places() {
        return REGULATION.editions().stream()
                .flatMap(rules -> Stream.concat(
                        rules.provisions().stream().map(Provision::citation),
                        rules.rules().stream().flatMap(rule -> List.of(rule.source()).stream())))
                .map(Citation::words)
                .collect(Collectors.toSet());
    }
}
