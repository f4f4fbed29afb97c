package vn.quyche.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** One entry, and what puts it right: nothing is ever changed, a correction is a new fact that cites the old. */
@Component
public class Corrections {

    private static final int LONGEST = 1000;

    private final Entries entries;
    private final ApplicationEventPublisher facts;
    private final BusinessClock clock;

    Corrections(Entries entries, ApplicationEventPublisher facts, BusinessClock clock) {
        this.entries = entries;
        this.facts = facts;
        this.clock = clock;
    }

    /** The entry, when the actor may read of it. */
    @Transactional(readOnly = true)
    public Entry entry(long seq, Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        return entries.find(seq)
                .filter(entry -> entry.audience().includes(actor))
                .orElseThrow(() -> Refusal.notFound("journal.no-entry", Optional.empty(), seq));
    }

    /** The entries that put it right, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(Entry entry) {
        return entries.correcting(entry.seq());
    }

    /** Says what is wrong about an entry; it stays as it is, and records are put right by their own operations. */
    @Transactional
    public void correct(long seq, String note, Actor by) {
        by.mustHave(Right.CORRECT_JOURNAL);
        var entry = entry(seq, by);
        if (note.isBlank()) {
            throw Refusal.invalid("note", "journal.correction-without-words");
        }
        if (note.length() > LONGEST) {
            throw Refusal.invalid("note", "journal.correction-too-long", LONGEST);
        }
        facts.publishEvent(new EntryCorrected(
                new Fact.Particulars(
                        clock.instant(), by, entry.organ(), entry.about(), entry.audience(), entry.basis()),
                seq,
                note.strip(),
                entry.confidential()));
    }
}
