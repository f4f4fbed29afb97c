package vn.quyche.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Settlement.Kind;
import vn.quyche.obligations.Settlement.Withdrawal;

/** The door to what is recorded of obligations: met, excused, or that such a word was wrong. */
@Component
public class Settling {

    /** The facts that may prove that something was done. */
    private static final Set<String> PROOFS =
            Set.of("MeetingClosed", "ItemTaken", "DocumentIssued", "DecisionTaken", "TaskAccepted");

    private final Calendar calendar;
    private final Settlements settlements;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Settling(
            Calendar calendar, Settlements settlements, Journal journal, ApplicationEventPublisher facts, Clock clock) {
        this.calendar = calendar;
        this.settlements = settlements;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    /** The records of the owner within the period and since, which the actor may read and which may prove it was done. */
    @Transactional(readOnly = true)
    public List<Entry> proofs(Actor actor, Slot slot) {
        var owners = slot.performers();
        return journal
                .named(
                        PROOFS,
                        Optional.empty(),
                        VietnamTime.startOf(slot.key().span().first()),
                        VietnamTime.startOf(today().plusDays(1)))
                .stream()
                .filter(entry -> owners.contains(entry.organ()))
                .filter(entry -> entry.audience().includes(actor))
                .toList();
    }

    /**
     * Records that obligations were met: all of them, or none.
     *
     * @throws Refusal when one is not asked for, has a word standing already, or the word does not fit it
     */
    @Transactional
    public void met(Actor actor, Collection<ObligationKey> keys, NewSettlement said) {
        actor.mustHave(Right.RECORD_OBLIGATION);
        if (keys.isEmpty()) {
            throw Refusal.invalid("obligation", "obligation.none-chosen");
        }
        var expansion = calendar.expansion();
        for (var key : keys) {
            var slot = slot(expansion, key);
            mustFit(slot, said);
            var proof = said.entry().map(seq -> proof(actor, slot, seq));
            if (proof.isEmpty() && said.paper().isEmpty() && said.words().isEmpty()) {
                throw Refusal.invalid("words", "obligation.without-proof");
            }
            record(actor, slot, Kind.MET, said.by().orElse(key.owner()), said, proof);
            facts.publishEvent(new ObligationFulfilled(told(actor, slot, said.day()), slot));
        }
    }

    /**
     * Records that an obligation need not be met.
     *
     * @throws Refusal when it is not asked for, has a word standing already, no reason is given, or its owner would
     *     excuse itself
     */
    @Transactional
    public void excused(Actor actor, ObligationKey key, NewSettlement said) {
        actor.mustHave(Right.RECORD_OBLIGATION);
        var slot = slot(calendar.expansion(), key);
        var by = said.by().orElseThrow(() -> Refusal.invalid("by", "obligation.excused-by-nobody"));
        Refusal.refuseIf(by.equals(key.owner()), slot.basis(), "obligation.excuses-itself");
        if (said.words().isEmpty()) {
            throw Refusal.invalid("words", "obligation.without-reason");
        }
        mustBeHere(said.day());
        record(actor, slot, Kind.EXCUSED, by, said, Optional.empty());
        facts.publishEvent(new ObligationExcused(told(actor, slot, said.day()), slot));
    }

    /** Takes back what stands recorded, so that the obligation stands open again; what was said stays to be seen. */
    @Transactional
    public void reopened(Actor actor, ObligationKey key, String why) {
        actor.mustHave(Right.RECORD_OBLIGATION);
        var slot = slot(calendar.expansion(), key);
        if (why.isBlank()) {
            throw Refusal.invalid("why", "obligation.reopened-without-reason");
        }
        var standing = settlements.of(key).stream()
                .filter(Settlement::stands)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("obligation.nothing-recorded"));
        settlements.withdraw(standing.withdrawn(new Withdrawal(clock.instant(), actor.name(), why.strip())));
        facts.publishEvent(new ObligationReopened(told(actor, slot, today()), slot));
    }

    private void record(Actor actor, Slot slot, Kind kind, OrganId by, NewSettlement said, Optional<RecordRef> proof) {
        var settlement = new Settlement(
                UUID.randomUUID(),
                slot.key(),
                kind,
                said.day(),
                by,
                said.words(),
                said.paper(),
                proof,
                clock.instant(),
                actor.name(),
                null);
        Refusal.refuseIf(
                !settlements.add(settlement, slot.audience()),
                "obligation.already-recorded",
                slot.ref().title());
    }

    /** Whether the day lies in the period or after it, and whoever did it may. */
    private void mustFit(Slot slot, NewSettlement said) {
        mustBeHere(said.day());
        var span = slot.key().span();
        if (said.day().isBefore(span.first())) {
            throw Refusal.invalid(
                    "day", "obligation.day-before-period", span.token(), VietnamTime.written(span.first()));
        }
        said.by().ifPresent(by -> {
            Refusal.refuseIf(!slot.performers().contains(by), slot.basis(), "obligation.not-by");
            if (!by.equals(slot.key().owner()) && said.paper().isEmpty()) {
                throw Refusal.invalid("paper", "obligation.deputy-without-paper");
            }
        });
    }

    private void mustBeHere(LocalDate day) {
        if (day.isAfter(today())) {
            throw Refusal.invalid("day", "obligation.day-in-future");
        }
    }

    private RecordRef proof(Actor actor, Slot slot, long seq) {
        return proofs(actor, slot).stream()
                .filter(entry -> entry.seq() == seq)
                .findFirst()
                .map(Entry::about)
                .orElseThrow(() -> Refusal.invalid("entry", "obligation.proof-unknown"));
    }

    private static Slot slot(Expansion expansion, ObligationKey key) {
        return expansion.find(key).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    private Fact.Particulars told(Actor actor, Slot slot, LocalDate day) {
        var happened = day.equals(today()) ? clock.instant() : VietnamTime.startOf(day);
        return new Fact.Particulars(
                happened, actor, slot.key().owner(), slot.ref(), slot.audience(), List.of(slot.basis()));
    }

    private LocalDate today() {
        return calendar.today();
    }
}
