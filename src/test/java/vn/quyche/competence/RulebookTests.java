package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.competence.WorkedCase.ExpectedDuty;
import vn.quyche.competence.WorkedCase.ExpectedStep;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rulebooks;

/** The worked cases prove that text and rules agree. */
class RulebookTests {

    /** A further step of these is no error: the text does not always name it. */
    private static final Set<String> OUTSIDE = Set.of("CENTRAL", "STATE_BODY", "PARTY_GROUP");

    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());

    private static final CaseBook CASES = new CaseBook(Rulebooks.shipped(), COMPETENCE);

    static Stream<WorkedCase> cases() {
        return CASES.of("dien-bien").stream();
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(68 + 150);
        assertThat(cases().map(WorkedCase::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theRulesAnswerAsTheCaseDoes(WorkedCase worked) {
        var expected = worked.expected();
        var route = COMPETENCE.route(worked.question());
        assertThat(route.outcome()).isEqualTo(expected.outcome());
        assertThat(route.needed().stream().map(NeededFact::fact))
                .containsExactlyInAnyOrderElementsOf(expected.needed());
        compareSteps(route.steps(), expected.steps());
        expected.warnings()
                .ifPresent(warned -> assertThat(route.warnings().stream().map(Warning::code))
                        .containsExactlyInAnyOrderElementsOf(warned));
        if (route.version().whole()) {
            compareDuties(route.afterwards(), expected.afterwards());
        }
    }

    @Test
    void everyRuleThatRoutesIsProvedByACase() {
        for (var edition : Rulebooks.shipped().working().editions()) {
            assertThat(CASES.counted(Rulebooks.shipped().working(), edition.version()))
                    .as("rules without case in version " + edition.version().key())
                    .isNotEmpty()
                    .doesNotContainValue(0);
        }
    }

    private static void compareSteps(List<Step> steps, List<ExpectedStep> expected) {
        var next = 0;
        for (var step : steps) {
            if (next < expected.size() && isThat(step, expected.get(next))) {
                var wanted = expected.get(next++);
                assertThat(wanted.basis())
                        .allSatisfy(eId -> assertThat(step.basis())
                                .as("basis of " + step.organ())
                                .anyMatch(cited -> cited.isWithin(new Citation("dien-bien", eId))));
            } else {
                assertThat(OUTSIDE)
                        .as("a step that is not expected: " + step)
                        .contains(step.organ().code());
            }
        }
        assertThat(next).as("expected steps found in " + steps).isEqualTo(expected.size());
    }

    private static boolean isThat(Step step, ExpectedStep expected) {
        return step.organ().code().equals(expected.organ())
                && step.act() == expected.act()
                && step.delegatedBy().map(OrganId::code).equals(expected.delegatedBy());
    }

    private static void compareDuties(List<Duty> duties, List<ExpectedDuty> expected) {
        assertThat(duties.stream()
                        .map(duty -> new ExpectedDuty(
                                duty.duty(),
                                duty.to().code(),
                                duty.when(),
                                duty.basis().stream().map(Citation::eId).toList())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
