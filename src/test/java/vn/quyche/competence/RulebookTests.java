package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.competence.WorkedCases.ExpectedStep;
import vn.quyche.competence.WorkedCases.WorkedCase;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rulebooks;

/** The worked cases prove that text and rules agree. */
class RulebookTests {

    /** A further step of these is no error: the text does not always name it. */
    private static final Set<String> OUTSIDE = Set.of("CENTRAL", "STATE_BODY", "PARTY_GROUP");

    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());

    static Stream<WorkedCase> cases() {
        return WorkedCases.all().stream();
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(68 + 150);
        assertThat(cases().map(WorkedCase::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theRulesAnswerAsTheCaseDoes(WorkedCase worked) {
        var route = COMPETENCE.route(worked.question());
        assertThat(route.outcome().name()).isEqualTo(worked.outcome());
        assertThat(route.needed().stream().map(NeededFact::fact)).containsExactlyInAnyOrderElementsOf(worked.needed());
        compareSteps(route.steps(), worked.steps());
        worked.warnings()
                .ifPresent(warned -> assertThat(route.warnings().stream().map(Warning::code))
                        .containsExactlyInAnyOrderElementsOf(warned));
        if (worked.isUnderWholeText()) {
            compareDuties(route.afterwards(), worked);
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
        var by = step.delegatedBy().map(OrganId::code).orElse("");
        var wantedBy = expected.delegatedBy() == null ? "" : expected.delegatedBy();
        return step.organ().code().equals(expected.organ())
                && step.act().name().equals(expected.act())
                && by.equals(wantedBy);
    }

    private static void compareDuties(List<Duty> duties, WorkedCase worked) {
        var found = duties.stream()
                .map(duty -> duty.duty() + " " + duty.to() + " " + duty.when() + " "
                        + duty.basis().get(0).eId());
        var wanted = worked.afterwards().stream()
                .map(duty -> duty.get("duty") + " " + duty.get("to") + " " + duty.get("when") + " "
                        + ((List<?>) Objects.requireNonNull(duty.get("basis"))).get(0));
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted.toList());
    }
}
