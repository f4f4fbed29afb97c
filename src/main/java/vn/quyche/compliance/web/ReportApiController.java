package vn.quyche.compliance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.compliance.Compliance;
import vn.quyche.compliance.Line;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Obligation;
import vn.quyche.obligations.ObligationKey;
import vn.quyche.obligations.Obligations;
import vn.quyche.obligations.Slot;

/** The report and the obligations for other systems. */
@RestController
class ReportApiController {

    private final Compliance compliance;
    private final Obligations obligations;
    private final Clock clock;

    ReportApiController(Compliance compliance, Obligations obligations, Clock clock) {
        this.compliance = compliance;
        this.obligations = obligations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/reports/implementation")
    ReportBody report(
            @RequestParam Optional<OrganId> organ,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            Actor me) {
        var period = ReportingPeriod.of(from, to, VietnamTime.today(clock));
        var report = compliance.report(me, period.days(), organ);
        return new ReportBody(
                period.first(),
                period.last(),
                report.lines().stream().map(line -> LineBody.of(line, me)).toList());
    }

    @GetMapping("/api/v1/obligations")
    List<ObligationBody> obligations(
            @RequestParam Optional<OrganId> organ,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "") String state,
            Actor me) {
        var period = ReportingPeriod.of(from, to, VietnamTime.today(clock));
        var wanted = state(state);
        return obligations.within(me, period.days(), organ).stream()
                .filter(obligation -> wanted.map(obligation.state()::equals).orElse(true))
                .map(ObligationBody::of)
                .toList();
    }

    private static Optional<Obligation.State> state(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Obligation.State.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("state", "obligation.state-unknown", text);
        }
    }

    /** The report's body. */
    record ReportBody(LocalDate from, LocalDate to, List<LineBody> lines) {}

    /** One line; {@code records} names those facts that the reader may read. */
    record LineBody(
            String eId,
            String citation,
            String measure,
            String organ,
            long value,
            @Nullable Long outOf,
            String unit,
            List<RecordBody> records) {

        static LineBody of(Line line, Actor me) {
            return new LineBody(
                    line.basis().eId(),
                    line.basis().words(),
                    line.measure(),
                    line.organ().code(),
                    line.value(),
                    line.outOf().isPresent() ? line.outOf().getAsLong() : null,
                    line.unit(),
                    line.evidence().stream()
                            .filter(entry -> entry.audience().includes(me))
                            .map(entry -> RecordBody.of(entry.about()))
                            .distinct()
                            .toList());
        }
    }

    /** A record behind a figure. */
    record RecordBody(String type, String id, String title) {

        static RecordBody of(RecordRef ref) {
            return new RecordBody(ref.type(), ref.id(), ref.title());
        }
    }

    /** An obligation; {@code id} and {@code period} where a rule asks for it again and again. */
    record ObligationBody(
            @Nullable String id,
            String what,
            String organ,
            @Nullable String with,
            @Nullable String period,
            String eId,
            String citation,
            @Nullable LocalDate due,
            String state,
            @Nullable RecordBody about,
            @Nullable RecordBody evidence) {

        static ObligationBody of(Obligation obligation) {
            var key = obligation.slot().map(Slot::key);
            return new ObligationBody(
                    key.map(ObligationKey::toString).orElse(null),
                    obligation.what(),
                    obligation.owner().code(),
                    key.flatMap(ObligationKey::counterpart).map(OrganId::code).orElse(null),
                    key.map(one -> one.span().token()).orElse(null),
                    obligation.basis().eId(),
                    obligation.basis().words(),
                    obligation.due().orElse(null),
                    obligation.state().name(),
                    obligation.about().map(RecordBody::of).orElse(null),
                    obligation.evidence().map(RecordBody::of).orElse(null));
        }
    }
}
