package vn.quyche.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.DelegatedPower;
import vn.quyche.competence.Delegating;
import vn.quyche.delegations.Delegation.Ending;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** The door to decisions on delegation: powers given, narrowed, ended and given back. None is ever deleted. */
@Component
public class Delegations {

    private final DelegationBook book;
    private final Planning planning;
    private final Delegating delegating;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Delegations(
            DelegationBook book,
            Planning planning,
            Delegating delegating,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.book = book;
        this.planning = planning;
        this.delegating = delegating;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** What giving a power would change. Stores nothing. */
    @Transactional(readOnly = true)
    public Plan planGrant(Actor by, NewGrant what) {
        by.mustHave(Right.RECORD_DELEGATION);
        return planning.grant(by, what);
    }

    /** What narrowing a given power would change. Stores nothing. */
    @Transactional(readOnly = true)
    public Plan planNarrowing(Actor by, DelegationId id, Map<String, Object> holds, Terms terms) {
        by.mustHave(Right.RECORD_DELEGATION);
        return planning.narrow(by, find(id), holds, terms);
    }

    /** What ending a decision would change: a given power ends, a power taken back is given back. Stores nothing. */
    @Transactional(readOnly = true)
    public Plan planEnding(Actor by, DelegationId id, Terms terms) {
        by.mustHave(Right.RECORD_DELEGATION);
        return planning.end(by, find(id), terms);
    }

    /** What taking back a power of the regulation would change. Stores nothing. */
    @Transactional(readOnly = true)
    public Plan planWithdrawal(
            Actor by, PowerKey key, Optional<String> subject, Optional<Map<String, Object>> holds, Terms terms) {
        by.mustHave(Right.RECORD_DELEGATION);
        return planning.takeBack(by, power(key, terms.from()), subject, holds, terms);
    }

    /** Gives a power by a separate decision. */
    @Transactional
    public DelegationId grant(Actor by, NewGrant what) {
        by.mustHave(Right.RECORD_DELEGATION);
        book.lock();
        return record(by, planning.grant(by, what));
    }

    /** Lets a given power go on in fewer cases. */
    @Transactional
    public DelegationId narrow(Actor by, DelegationId id, Map<String, Object> holds, Terms terms) {
        by.mustHave(Right.RECORD_DELEGATION);
        book.lock();
        return record(by, planning.narrow(by, find(id), holds, terms));
    }

    /** Ends a given power, or gives back what was taken back of the regulation. */
    @Transactional
    public DelegationId end(Actor by, DelegationId id, Terms terms) {
        by.mustHave(Right.RECORD_DELEGATION);
        book.lock();
        return record(by, planning.end(by, find(id), terms));
    }

    /** Takes back a power of the regulation, wholly or but for the conditions. */
    @Transactional
    public DelegationId takeBack(
            Actor by, PowerKey key, Optional<String> subject, Optional<Map<String, Object>> holds, Terms terms) {
        by.mustHave(Right.RECORD_DELEGATION);
        book.lock();
        return record(by, planning.takeBack(by, power(key, terms.from()), subject, holds, terms));
    }

    @Transactional(readOnly = true)
    public Delegation find(DelegationId id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** All decisions on delegation, in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Delegation> all() {
        return book.all(regulations.working().id());
    }

    /** A power that the regulation of a day delegates; refuses what is none. */
    public DelegatedPower power(PowerKey key, LocalDate on) {
        return delegating.powers(on).stream()
                .filter(power -> power.source().eId().equals(key.eId())
                        && key.to().map(power.to()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("delegation.no-such-power", Optional.empty(), key.toString(), on));
    }

    private DelegationId record(Actor by, Plan plan) {
        plan.ends().forEach(ended -> book.end(ended.id(), ended.ending().orElseThrow()));
        plan.adds().ifPresent(book::add);
        facts.publishEvent(told(by, plan));
        return plan.subject().id();
    }

    private Fact told(Actor by, Plan plan) {
        var subject = plan.subject();
        var decided = plan.adds()
                .map(Delegation::decided)
                .orElseGet(() -> ending(subject).decided());
        var from = plan.adds()
                .map(added -> added.force().from())
                .orElseGet(() -> ending(subject).from());
        var told = new DelegationTold(subject, decided, from);
        var basis = new ArrayList<Citation>(
                delegating.power(from).map(power -> power.basis()).orElse(List.of()));
        subject.scope().power().ifPresent(basis::add);
        var particulars = new Fact.Particulars(
                clock.instant(), by, subject.scope().by(), subject.ref(), subject.audience(), basis);
        return switch (plan.act()) {
            case GRANT -> new DelegationGranted(particulars, told);
            case NARROW -> new DelegationNarrowed(particulars, told);
            case END -> new DelegationEnded(particulars, told);
            case RESTORE -> new DelegationRestored(particulars, told);
        };
    }

    private static Ending ending(Delegation ended) {
        return ended.ending().orElseThrow();
    }
}
