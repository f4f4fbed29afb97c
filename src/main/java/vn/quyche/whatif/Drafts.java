package vn.quyche.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** The drafts people keep: each sees and changes only those that person made. */
@Component
public class Drafts {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_CHANGES = 50;

    private final JdbcSavedDrafts drafts;
    private final JdbcCaseTables tables;
    private final WhatIf whatIf;
    private final Regulations regulations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Drafts(
            JdbcSavedDrafts drafts,
            JdbcCaseTables tables,
            WhatIf whatIf,
            Regulations regulations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.drafts = drafts;
        this.tables = tables;
        this.whatIf = whatIf;
        this.regulations = regulations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Begins a draft with a first change; refuses one that the version cannot take. */
    @Transactional
    public UUID begin(Actor by, LocalDate on, String title, List<Change> changes) {
        by.mustHave(Right.TRY_CHANGE);
        whatIf.prepare(by, working(), on, changes);
        var id = UUID.randomUUID();
        var draft = new SavedDraft(id, 0, by.person(), checked(title), on, changes, Optional.empty(), clock.instant());
        drafts.add(draft);
        tell(by, draft);
        return id;
    }

    /** Adds changes to a draft; refuses what the version, changed as it is, cannot take. */
    @Transactional
    public void add(Actor by, UUID id, List<Change> more) {
        var draft = find(by, id);
        var all = new ArrayList<>(draft.changes());
        all.addAll(more);
        Refusal.refuseIf(all.size() > MOST_CHANGES, "what-if.too-many-changes", MOST_CHANGES);
        whatIf.prepare(by, working(), draft.on(), all);
        save(by, draft.with(all));
    }

    /** Takes one change out of a draft. */
    @Transactional
    public void remove(Actor by, UUID id, int number) {
        var draft = find(by, id);
        var rest = new ArrayList<>(draft.changes());
        if (number < 1 || number > rest.size()) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
        rest.remove(number - 1);
        save(by, draft.with(rest));
    }

    /** Gives a draft another title, day or source of cases. */
    @Transactional
    public void set(Actor by, UUID id, String title, LocalDate on, Optional<UUID> table) {
        var draft = find(by, id);
        regulations.working().rules(on);
        if (table.filter(cases -> tables.find(by.person(), cases).isEmpty()).isPresent()) {
            throw Refusal.invalid("cases", "what-if.no-such-table");
        }
        save(by, draft.called(checked(title), on, table));
    }

    @Transactional
    public void discard(Actor by, UUID id) {
        var draft = find(by, id);
        drafts.remove(id);
        draft.table().ifPresent(tables::remove);
        publisher.publishEvent(new DraftDiscarded(about(by, draft)));
    }

    /** A draft of the person's own; nobody else's is there. */
    @Transactional(readOnly = true)
    public SavedDraft find(Actor by, UUID id) {
        by.mustHave(Right.TRY_CHANGE);
        return drafts.find(by.person(), id)
                .map(this::read)
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** The person's drafts, the last saved first. */
    @Transactional(readOnly = true)
    public List<SavedDraft> of(Actor by) {
        by.mustHave(Right.TRY_CHANGE);
        return drafts.of(by.person()).stream().map(this::read).toList();
    }

    private SavedDraft read(JdbcSavedDrafts.Row row) {
        return new SavedDraft(
                row.id(),
                row.version(),
                row.owner(),
                row.title(),
                row.on(),
                whatIf.kept(row.changes()),
                row.table(),
                row.savedAt());
    }

    private void save(Actor by, SavedDraft draft) {
        Refusal.refuseIf(!drafts.save(draft, clock.instant()), "record.changed");
        tell(by, draft);
    }

    private void tell(Actor by, SavedDraft draft) {
        publisher.publishEvent(new DraftSaved(about(by, draft), draft.changes().size()));
    }

    /** That a draft is kept may be known in the maker's body; what it says is not told. */
    private Fact.Particulars about(Actor by, SavedDraft draft) {
        return new Fact.Particulars(clock.instant(), by, by.body(), draft.ref(), Audience.of(by.body()), List.of());
    }

    private String working() {
        return regulations.working().id();
    }

    private static String checked(String title) {
        var tidy = title.strip();
        if (tidy.isEmpty()) {
            throw Refusal.invalid("title", "what-if.no-title");
        }
        if (tidy.length() > LONGEST_TITLE) {
            throw Refusal.invalid("title", "what-if.title-too-long", LONGEST_TITLE);
        }
        return tidy;
    }
}
