package vn.quyche.matters;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;

/** The door to what was decided by delegated power. What the reader may not read is not there, not even as a number. */
@Component
public class DelegatedDecisions {

    private final JdbcDelegatedDecisions decisions;
    private final JdbcReportBacks reports;

    DelegatedDecisions(JdbcDelegatedDecisions decisions, JdbcReportBacks reports) {
        this.decisions = decisions;
        this.reports = reports;
    }

    /** Those of a time, the latest first. */
    @Transactional(readOnly = true)
    public List<DelegatedDecision> of(Actor reader, DateRange period) {
        var found = decisions.of(reader, period);
        var duties = reports.ofAll(found.stream().map(DelegatedDecision::id).toList()).stream()
                .collect(Collectors.groupingBy(duty -> duty.matter().id()));
        return found.stream()
                .map(decision -> new DelegatedDecision(
                        decision.id(),
                        decision.number(),
                        decision.title(),
                        decision.subject(),
                        decision.facts(),
                        decision.body(),
                        decision.step(),
                        decision.on(),
                        decision.takenIn(),
                        decision.askedFirst(),
                        decision.reason(),
                        duties.getOrDefault(decision.id().toString(), List.of())))
                .toList();
    }
}
