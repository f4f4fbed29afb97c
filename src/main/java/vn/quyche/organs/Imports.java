package vn.quyche.organs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;

/**
 * The door to lists brought as a file: kept, tried line by line without a trace, then carried out as one change, wholly
 * or not at all. As any change it can be taken back.
 */
@Component
public class Imports {

    private final ImportBook book;
    private final ChangeBook changes;
    private final ImportWriter writer;
    private final Register register;
    private final OrganForms forms;
    private final ApplicationEventPublisher facts;
    private final BusinessClock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate line;

    Imports(
            ImportBook book,
            ChangeBook changes,
            ImportWriter writer,
            Register register,
            OrganForms forms,
            ApplicationEventPublisher facts,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.changes = changes;
        this.writer = writer;
        this.register = register;
        this.forms = forms;
        this.facts = facts;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.line = new TransactionTemplate(transactions);
        this.line.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps a list, so that it can be looked at before it is carried out. */
    public UUID keep(Actor by, String file, DecidingDocument document, List<ImportLine> lines) {
        by.mustHave(Right.RECORD_ORGANS);
        document.mustBeDatedBy(VietnamTime.today(clock));
        if (lines.isEmpty()) {
            throw Refusal.invalid("file", "import.empty");
        }
        var list = new ImportedList(UUID.randomUUID(), file, document, lines, by.person(), Optional.empty());
        whole.executeWithoutResult(status -> book.add(list));
        return list.id();
    }

    /** A list is its bringer's until it is carried out. */
    public ImportedList find(Actor reader, UUID id) {
        reader.mustHave(Right.RECORD_ORGANS);
        return book.find(id)
                .filter(list -> list.keptBy().equals(reader.person()))
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** What each line would do or why it cannot; the register stays as it is. */
    public List<Tried> rehearse(Actor by, UUID id) {
        var list = find(by, id);
        List<Tried> tried = new ArrayList<>();
        whole.executeWithoutResult(status -> {
            status.setRollbackOnly();
            tried.addAll(tryAll(by, list, change(by, list)));
        });
        return tried;
    }

    /** Carries the list out as one change; refuses if one line cannot be done. */
    public ChangeId carryOut(Actor by, UUID id) {
        var done = whole.execute(status -> {
            changes.lock();
            var list = find(by, id);
            Refusal.refuseIf(list.change().isPresent(), "import.done-already");
            var change = change(by, list);
            var faults = tryAll(by, list, change).stream()
                    .filter(one -> one.refusal().isPresent())
                    .count();
            Refusal.refuseIf(faults > 0, "import.has-faults", faults);
            Refusal.refuseIf(!register.isSound(), "change.leaves-ties");
            book.carriedOut(id, change.id());
            facts.publishEvent(new InstitutionChanged(
                    new Fact.Particulars(
                            clock.instant(),
                            by,
                            OrganId.COMMITTEE_OFFICE,
                            change.about(),
                            change.audience(),
                            List.of()),
                    change));
            return change.id();
        });
        return Optional.ofNullable(done).orElseThrow();
    }

    private List<Tried> tryAll(Actor by, ImportedList list, Change change) {
        forms.forget();
        changes.add(change);
        var tried = new ArrayList<Tried>();
        for (var one : list.lines()) {
            try {
                line.executeWithoutResult(status -> writer.write(by, one, change.id()));
                tried.add(new Tried(one, Optional.empty()));
            } catch (Refusal refusal) {
                forms.forget();
                tried.add(new Tried(one, Optional.of(refusal)));
            }
        }
        return tried;
    }

    private Change change(Actor by, ImportedList list) {
        return new Change(
                ChangeId.random(),
                ChangeKind.IMPORTED,
                Optional.empty(),
                Optional.empty(),
                VietnamTime.today(clock),
                Optional.of(list.document()),
                "",
                Map.of(
                        "file",
                        list.file(),
                        "count",
                        Integer.toString(list.lines().size())),
                clock.instant(),
                by.person(),
                by.name(),
                Optional.empty());
    }

    /**
     * A line that was tried.
     *
     * @param line the line
     * @param refusal why it cannot be done, if it cannot
     */
    public record Tried(ImportLine line, Optional<Refusal> refusal) {}
}
