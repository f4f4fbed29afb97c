package vn.quyche.delegations;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;

/** Days, reason and decision of what is to be recorded. */
@Component
class TermChecks {

    private static final String RECORDED_WITHIN = "delegation.recorded-within";
    private static final int LONGEST_REASON = 2_000;

    private final DecisionSources sources;
    private final Regulations regulations;
    private final Clock clock;

    TermChecks(DecisionSources sources, Regulations regulations, Clock clock) {
        this.sources = sources;
        this.regulations = regulations;
        this.clock = clock;
    }

    void mustBeWhole(Terms terms) {
        if (terms.reason().isEmpty()) {
            throw Refusal.invalid("reason", "delegation.reason-missing");
        }
        if (terms.reason().length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "delegation.reason-too-long", LONGEST_REASON);
        }
        if (terms.until().filter(day -> !day.isAfter(terms.from())).isPresent()) {
            throw Refusal.invalid("until", "delegation.until-before-from", terms.from());
        }
    }

    /** The decision; nothing holds before it was decided, and nothing long held is entered afterwards. */
    Decided decided(Actor actor, OrganId by, Terms terms) {
        var decided = sources.find(actor, by, terms.source());
        if (terms.from().isBefore(decided.on())) {
            throw Refusal.invalid("from", "delegation.before-its-decision", terms.from(), decided.on());
        }
        var today = VietnamTime.today(clock);
        regulations
                .rules(today)
                .findPeriod(RECORDED_WITHIN)
                .ifPresent(within -> refuseIf(
                        terms.from().plus(within.value()).isBefore(today),
                        within.source(),
                        "delegation.too-late-to-record",
                        terms.from(),
                        today.minus(within.value())));
        return decided;
    }
}
