package vn.quyche.organs;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;

/**
 * The door to changes of the institution. Each is a dated act under a deciding document, told in the journal; what was
 * entered in error is taken back by another that cites it. Nobody records an act on themselves.
 */
@Component
public class Changes {

    private final ChangeBook book;
    private final Register register;
    private final AlterationRules rules;
    private final AlterationWriter writer;
    private final Sayings sayings;
    private final OrganForms forms;
    private final ApplicationEventPublisher facts;
    private final BusinessClock clock;

    Changes(
            ChangeBook book,
            Register register,
            AlterationRules rules,
            AlterationWriter writer,
            Sayings sayings,
            OrganForms forms,
            ApplicationEventPublisher facts,
            BusinessClock clock) {
        this.book = book;
        this.register = register;
        this.rules = rules;
        this.writer = writer;
        this.sayings = sayings;
        this.forms = forms;
        this.facts = facts;
        this.clock = clock;
    }

    /** Records what was decided, in the place of an earlier change if it corrects one. */
    @Transactional
    public ChangeId record(Actor by, NewChange what) {
        mustBeAllowed(by, what.alteration().ofPerson());
        book.lock();
        forms.forget();
        var alteration = what.alteration();
        if (alteration.kind().isDecided() && what.document().isEmpty()) {
            throw Refusal.invalid("number", "change.document-missing");
        }
        what.document().ifPresent(document -> document.mustBeDatedBy(VietnamTime.today(clock)));
        what.corrects().ifPresent(old -> mustBeOpenToTakingBack(by, old));
        var founded = alteration instanceof Alteration.Founding founding
                ? Optional.of(register.newBody(founding.kindOfBody()))
                : Optional.<OrganId>empty();
        var change = sayings.change(by, what, founded);
        book.add(change);
        what.corrects().ifPresent(old -> takeBack(old, change.id()));
        rules.check(alteration, what.from());
        writer.write(alteration, what.from(), change.id(), founded);
        Refusal.refuseIf(!register.isSound(), "change.leaves-ties");
        tell(by, change);
        return change.id();
    }

    /** Takes back what was entered in error; it stays on record, and so does this. */
    @Transactional
    public ChangeId undo(Actor by, ChangeId id, String reason) {
        var old = find(id);
        mustBeAllowed(by, old.person());
        book.lock();
        forms.forget();
        mustBeOpenToTakingBack(by, id);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "change.reason-missing");
        }
        var change = new Change(
                ChangeId.random(),
                ChangeKind.UNDONE,
                old.organ(),
                old.person(),
                old.from(),
                Optional.empty(),
                reason.strip(),
                old.said(),
                clock.instant(),
                by.person(),
                by.name(),
                Optional.of(id));
        book.add(change);
        takeBack(id, change.id());
        Refusal.refuseIf(!register.isSound(), "change.built-upon");
        tell(by, change);
        return change.id();
    }

    /** As the record of nothing for who may not read of it. */
    @Transactional(readOnly = true)
    public Change find(Actor reader, ChangeId id) {
        var change = find(id);
        change.audience().mustInclude(reader);
        return change;
    }

    /** Whether what it did still holds: no change that itself stands has taken it back. */
    @Transactional(readOnly = true)
    public boolean stands(ChangeId id) {
        return book.correcting(id).stream().noneMatch(this::stands);
    }

    /** The changes that took it back, the first one first. */
    @Transactional(readOnly = true)
    public List<Change> correcting(ChangeId id) {
        return book.correcting(id).stream().map(this::find).toList();
    }

    /** What the reader may read of, the latest first. */
    @Transactional(readOnly = true)
    public List<Change> page(Actor reader, ChangeFilter filter, int limit, int offset) {
        return book.page(reader, filter, limit, offset);
    }

    @Transactional(readOnly = true)
    public int count(Actor reader, ChangeFilter filter) {
        return book.count(reader, filter);
    }

    @Transactional(readOnly = true)
    public List<Change> of(Actor reader, OrganId organ) {
        return book.of(organ).stream()
                .filter(change -> change.audience().includes(reader))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Change> of(Actor reader, PersonId person) {
        return book.of(person).stream()
                .filter(change -> change.audience().includes(reader))
                .toList();
    }

    private Change find(ChangeId id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    private void mustBeOpenToTakingBack(Actor by, ChangeId id) {
        var old = find(id);
        mustBeAllowed(by, old.person());
        Refusal.refuseIf(!old.kind().canBeUndone(), "change.not-to-be-undone");
        Refusal.refuseIf(!stands(id), "change.taken-back-already");
        Refusal.refuseIf(register.isBuiltUpon(id), "change.built-upon");
    }

    private void takeBack(ChangeId old, ChangeId by) {
        try {
            register.takeBack(old, by);
        } catch (DataIntegrityViolationException meetsAnother) {
            throw Refusal.conflict("change.built-upon");
        }
        forms.forget();
    }

    /** Posts and seats open records and acts, so nobody gives them to themselves, nor takes back that they lost them. */
    private static void mustBeAllowed(Actor by, Optional<PersonId> person) {
        if (by.equals(Actor.system())) {
            return;
        }
        by.mustHave(Right.RECORD_ORGANS);
        if (person.filter(by.person()::equals).isPresent()) {
            throw Refusal.forbidden("change.of-oneself", Optional.empty());
        }
    }

    private void tell(Actor by, Change change) {
        forms.forget();
        var particulars = new Fact.Particulars(
                clock.instant(), by, OrganId.COMMITTEE_OFFICE, change.about(), change.audience(), List.of());
        facts.publishEvent(new InstitutionChanged(particulars, change));
    }
}
