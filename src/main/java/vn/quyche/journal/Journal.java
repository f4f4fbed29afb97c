package vn.quyche.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;

/** The door to the journal. Writing is not offered: it hears facts, and every fact it hears it keeps. */
@Component
public class Journal {

    private static final int PAGE = 50;

    private final Entries entries;
    private final PendingEntries pending;
    private final Guard guard;
    private final BusinessClock clock;

    Journal(Entries entries, PendingEntries pending, Guard guard, BusinessClock clock) {
        this.entries = entries;
        this.pending = pending;
        this.guard = guard;
        this.clock = clock;
    }

    /** Keeps the fact in the transaction of the change it tells of. */
    @EventListener
    void hear(Fact fact) {
        var told = fact.particulars();
        if (fact.resetsReaders()) {
            entries.setReaders(told.about(), told.audience());
        }
        pending.add(new Entry(
                0,
                micros(clock.instant()),
                micros(told.happenedAt()),
                told.by().account(),
                told.by().person(),
                told.by().name(),
                fact.standingInFor(),
                fact.name(),
                told.organ(),
                told.about(),
                told.audience(),
                told.basis(),
                new TreeMap<>(fact.details()),
                fact.corrects(),
                fact.isConfidential() || told.audience().isListed()));
    }

    /** The day of the earliest fact of these kinds, if there is one. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> since(Collection<String> names) {
        return entries.earliest(names).map(VietnamTime::dateOf);
    }

    /** The history of a record, newest first, as far as the actor may read it. */
    @Transactional(readOnly = true)
    public List<Entry> about(RecordRef record, Actor actor) {
        return about(record.type(), record.id(), actor);
    }

    /** The history of a record, newest first, as far as the actor may read it. */
    @Transactional(readOnly = true)
    public List<Entry> about(String type, String id, Actor actor) {
        return entries.about(type, id, actor.circles());
    }

    /** Whether the actor may read anything of the record's history. */
    @Transactional(readOnly = true)
    public boolean tellsOf(String type, String id, Actor actor) {
        return entries.isAbout(type, id, actor.circles());
    }

    /** One page of what the actor may read. */
    @Transactional(readOnly = true)
    public JournalPage page(JournalFilter filter, int page, Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        var total = entries.count(filter, actor.circles());
        var pages = Math.max(1, (total + PAGE - 1) / PAGE);
        var shown = Math.max(1, Math.min(page, pages));
        return new JournalPage(entries.page(filter, actor.circles(), PAGE, (shown - 1) * PAGE), shown, pages, total);
    }

    /** The kinds of facts of which the actor may read any. */
    public List<String> names(Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        return entries.names(actor.circles());
    }

    /** Who did anything that the actor may read, sorted by name. */
    public Map<PersonId, String> people(Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        return entries.people(actor.circles());
    }

    /** The organs of whose facts the actor may read any. */
    public List<OrganId> organs(Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        return entries.organs(actor.circles());
    }

    /** Facts of some kinds that happened in a time, whoever may read them: for counting only, never to be shown. */
    @Transactional(readOnly = true)
    public List<Entry> named(Collection<String> names, Optional<OrganId> organ, Instant from, Instant to) {
        return names.isEmpty()
                ? List.of()
                : Reader.system().during(() -> entries.named(Set.copyOf(names), organ, from, to));
    }

    /** Reads the whole journal and checks it against everything kept; of it nothing is shown, so no right is asked. */
    public Verification verify() {
        return guard.check(List.of());
    }

    /** As fine as the database keeps it, so that a leaf can be hashed again from what is read. */
    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
