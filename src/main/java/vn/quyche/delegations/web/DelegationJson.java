package vn.quyche.delegations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.competence.Course;
import vn.quyche.competence.Step;
import vn.quyche.delegations.Decided;
import vn.quyche.delegations.Delegation;
import vn.quyche.delegations.DelegationId;
import vn.quyche.delegations.Plan;
import vn.quyche.kernel.OrganId;

/**
 * A decision on delegation as other systems read it.
 *
 * @param kind GRANT, or WITHDRAWAL of a power of the regulation
 * @param conditions under which the delegation holds; none at all where nothing of it is left
 * @param until the first day on which it is no longer in force
 */
record DelegationJson(
        String id,
        String kind,
        @Nullable String power,
        @Nullable String subject,
        String by,
        String to,
        @Nullable Map<String, Object> conditions,
        LocalDate from,
        @Nullable LocalDate until,
        DecisionJson decision,
        String reason,
        @Nullable String narrows,
        @Nullable EndingJson ending,
        List<ChangeJson> changes,
        Links links) {

    static DelegationJson of(Delegation delegation) {
        return of(delegation, List.of());
    }

    /** With what it changes. */
    static DelegationJson of(Delegation delegation, List<Plan.InSubject> changes) {
        var scope = delegation.scope();
        return new DelegationJson(
                delegation.id().toString(),
                delegation.isGrant() ? "GRANT" : "WITHDRAWAL",
                scope.power().map(power -> power.eId()).orElse(null),
                scope.subject().orElse(null),
                scope.by().code(),
                scope.to().code(),
                scope.holds().orElse(null),
                delegation.force().from(),
                delegation.force().to(),
                DecisionJson.of(delegation.decided()),
                delegation.reason(),
                delegation.narrows().map(DelegationId::toString).orElse(null),
                delegation.ending().map(EndingJson::of).orElse(null),
                changes.stream()
                        .flatMap(in -> in.changes().stream()
                                .map(change ->
                                        new ChangeJson(in.subject(), steps(change.before()), steps(change.after()))))
                        .toList(),
                new Links(
                        "/api/v1/delegations/" + delegation.id(),
                        delegation.ref().path()));
    }

    private static List<StepJson> steps(Course course) {
        return course.steps().stream().map(StepJson::of).toList();
    }

    record Links(String self, String page) {}

    record DecisionJson(
            String number, LocalDate date, @Nullable String record) {

        static DecisionJson of(Decided decided) {
            return new DecisionJson(
                    decided.number(),
                    decided.on(),
                    decided.record().map(record -> record.path()).orElse(null));
        }
    }

    record EndingJson(LocalDate from, DecisionJson decision, String reason) {

        static EndingJson of(Delegation.Ending ending) {
            return new EndingJson(ending.from(), DecisionJson.of(ending.decided()), ending.reason());
        }
    }

    record ChangeJson(String subject, List<StepJson> before, List<StepJson> after) {}

    record StepJson(String organ, String act, @Nullable String delegatedBy) {

        static StepJson of(Step step) {
            return new StepJson(
                    step.organ().code(),
                    step.act().name(),
                    Optional.of(step)
                            .flatMap(Step::delegatedBy)
                            .map(OrganId::code)
                            .orElse(null));
        }
    }
}
