package vn.quyche.delegations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.delegations.Ledger;
import vn.quyche.delegations.LedgerRow;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** The delegation ledger for other systems: what is delegated, and how it was used as far as the reader may know. */
@RestController
@RequestMapping("/api/v1/delegations")
class LedgerApiController {

    private static final List<String> SOURCES = List.of("regulation", "decision");

    private final Ledger ledger;
    private final DelegationWords said;
    private final Clock clock;

    LedgerApiController(Ledger ledger, DelegationWords said, Clock clock) {
        this.ledger = ledger;
        this.said = said;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The delegation ledger",
            description =
                    "The delegated powers, of the regulation and by separate decision, with their uses in a period:"
                            + " this year up to today where none is given. Uses that the reader may not read are not counted.")
    LedgerJson list(
            Actor me,
            @Parameter(description = "only what is delegated on this day, as it then stands") @RequestParam @Nullable
                    String on,
            @Parameter(description = "the first day whose uses are counted") @RequestParam @Nullable String from,
            @Parameter(description = "the last day whose uses are counted") @RequestParam @Nullable String to,
            @Parameter(description = "words of the power, its provision or its decision")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "regulation or decision") @RequestParam(defaultValue = "") String source,
            @Parameter(description = "who received the power") @RequestParam @Nullable String organ,
            @Parameter(description = "IN_FORCE, NARROWED, TO_COME or ENDED") @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "only powers used in the period") @RequestParam(defaultValue = "false")
                    boolean used) {
        var period = period(from, to);
        var day = Sent.dayIfAny("on", on);
        var view = new LedgerView(
                q,
                source(source),
                Sent.organ("organ", organ).map(OrganId::code).orElse(""),
                state(state).map(LedgerRow.State::name).orElse(""),
                used,
                "");
        var rows =
                day.map(then -> ledger.rowsOn(me, period.days(), then)).orElseGet(() -> ledger.rows(me, period.days()));
        return new LedgerJson(
                day.orElse(null),
                period.first(),
                period.last(),
                view.of(rows, said).stream()
                        .map(row -> LedgerRowJson.of(row, said.what(row)))
                        .toList());
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "One delegated power",
            description = "By the provision (art_2__para_4__indent_3) or the id of the decision that gave it, with the"
                    + " matters decided by it in the period that the reader may read.")
    LedgerRowJson show(
            Actor me,
            @PathVariable String name,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        var row = ledger.row(me, name, period(from, to).days());
        return LedgerRowJson.withMatters(row, said.what(row));
    }

    private LedgerPeriod period(@Nullable String from, @Nullable String to) {
        return LedgerPeriod.read(from, to, VietnamTime.today(clock));
    }

    private static String source(String given) {
        if (!given.isBlank() && !SOURCES.contains(given)) {
            throw Refusal.invalid("source", "delegation.no-such-source", given);
        }
        return given;
    }

    private static Optional<LedgerRow.State> state(String given) {
        try {
            return given.isBlank()
                    ? Optional.empty()
                    : Optional.of(LedgerRow.State.valueOf(given.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("state", "delegation.no-such-state", given);
        }
    }

    /**
     * The ledger.
     *
     * @param on the day asked for; none for the whole period
     * @param from the first day whose uses are counted
     * @param to the last one
     */
    record LedgerJson(@Nullable LocalDate on, LocalDate from, LocalDate to, List<LedgerRowJson> delegations) {}
}
