package vn.quyche.delegations.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyche.delegations.LedgerRow;
import vn.quyche.kernel.Citation;
import vn.quyche.matters.DelegatedDecision;
import vn.quyche.matters.ReportBack;

/**
 * A delegated power as other systems read it.
 *
 * @param source REGULATION, or DECISION where a separate one gave it
 * @param until the first day on which it is no longer delegated
 * @param decision the decision that gave it; absent where the regulation delegates it
 * @param curbs the decisions that narrowed it or took it back
 * @param matters what was decided by it; only where one power was asked for
 */
record LedgerRowJson(
        String name,
        String source,
        String what,
        List<CitationJson> basis,
        String by,
        String to,
        List<String> subjects,
        LocalDate from,
        @Nullable LocalDate until,
        String state,
        @Nullable DelegationJson decision,
        List<DelegationJson> curbs,
        UsesJson uses,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MatterJson> matters,
        DelegationJson.Links links) {

    static LedgerRowJson of(LedgerRow row, String what) {
        return of(row, what, null);
    }

    static LedgerRowJson withMatters(LedgerRow row, String what) {
        return of(row, what, row.uses().stream().map(MatterJson::of).toList());
    }

    private static LedgerRowJson of(LedgerRow row, String what, @Nullable List<MatterJson> matters) {
        return new LedgerRowJson(
                row.name(),
                row.granted().isPresent() ? "DECISION" : "REGULATION",
                what,
                row.basis().stream().map(CitationJson::of).toList(),
                row.by().code(),
                row.to().code(),
                row.subjects(),
                row.force().from(),
                row.force().to(),
                row.state().name(),
                row.granted().map(DelegationJson::of).orElse(null),
                row.curbs().stream().map(DelegationJson::of).toList(),
                UsesJson.of(row),
                matters,
                new DelegationJson.Links("/api/v1/delegations/" + row.name(), "/delegations/" + row.name()));
    }

    record CitationJson(String eId, String citation) {

        static CitationJson of(Citation cite) {
            return new CitationJson(cite.eId(), cite.words());
        }
    }

    /**
     * How often it was used.
     *
     * @param amount what the sums come to, in đồng; absent where nothing was about a sum
     * @param referredFirst how many went before the delegating organ first
     * @param reportsDue how many reports are still to be heard
     * @param reportsMissed how many reports a session passed without
     */
    record UsesJson(
            int decided,
            @Nullable Long amount,
            long referredFirst,
            long reportsDone,
            long reportsDue,
            long reportsMissed) {

        static UsesJson of(LedgerRow row) {
            return new UsesJson(
                    row.count(), row.amount().orElse(null), row.askedFirst(), row.reported(), row.due(), row.missed());
        }
    }

    record MatterJson(
            String id,
            String number,
            String title,
            String subject,
            LocalDate on,
            @Nullable Long amount,
            boolean referredFirst,
            List<ReportJson> reports,
            String self) {

        static MatterJson of(DelegatedDecision use) {
            return new MatterJson(
                    use.id().toString(),
                    use.number(),
                    use.title(),
                    use.subject(),
                    use.on(),
                    LedgerRow.sum(use).orElse(null),
                    use.askedFirst(),
                    use.reports().stream().map(ReportJson::of).toList(),
                    "/api/v1/matters/" + use.id());
        }
    }

    /** A report back: to whom, whether it was heard, and how many sessions passed without it. */
    record ReportJson(String to, String when, boolean done, int missed) {

        static ReportJson of(ReportBack report) {
            return new ReportJson(report.to().code(), report.when(), report.taken(), report.missed());
        }
    }
}
