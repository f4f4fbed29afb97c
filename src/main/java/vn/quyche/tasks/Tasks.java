package vn.quyche.tasks;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.files.FileId;
import vn.quyche.files.FileKind;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;

/** The one door to tasks: assigned from a document, reported by the owner, accepted or given back, extended. */
@Component
public class Tasks {

    private final TaskStore store;
    private final TaskExchange exchange;
    private final Files files;
    private final Documents documents;
    private final Organs organs;
    private final TaskClock taskClock;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Tasks(
            TaskStore store,
            TaskExchange exchange,
            Files files,
            Documents documents,
            Organs organs,
            TaskClock taskClock,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.exchange = exchange;
        this.files = files;
        this.documents = documents;
        this.organs = organs;
        this.taskClock = taskClock;
        this.facts = facts;
        this.clock = clock;
    }

    /** Gives a body something to do because an issued document says so. */
    @Transactional
    public TaskId assign(Actor by, NewTask wanted) {
        by.mustHave(Right.ASSIGN_TASK);
        var document = documents.find(by, wanted.document());
        refuseIf(!document.is(DocumentState.ISSUED), "task.document-not-issued");
        mustBeSaid(wanted.title(), "title", "task.without-title");
        mustNotBePast(wanted.due(), "due");
        organs.organ(wanted.owner());
        wanted.contributors().forEach(organs::organ);
        wanted.named().ifPresent(person -> mustWorkFor(person, wanted.owner()));
        if (!taskClock.products().contains(wanted.product())) {
            throw Refusal.invalid("product", "task.product-unknown", wanted.product());
        }
        var task = new Task(
                TaskId.random(),
                1,
                TaskState.ASSIGNED,
                document.id(),
                document.ref().title(),
                wanted.title(),
                wanted.owner(),
                wanted.person(),
                wanted.contributors(),
                wanted.product(),
                wanted.due(),
                clock.instant(),
                by.name(),
                null,
                document.basis(),
                wanted.audience(document));
        store.add(task);
        facts.publishEvent(new TaskAssigned(told(by, task), task.due(), task.owner()));
        return task.id();
    }

    @Transactional(readOnly = true)
    public Task find(Actor reader, TaskId id) {
        return readable(reader, store.find(id));
    }

    @Transactional(readOnly = true)
    public TaskPage list(Actor reader, TaskFilter filter) {
        return store.list(reader, filter, today());
    }

    @Transactional(readOnly = true)
    public List<Task> named(Actor reader, PersonId person, int most) {
        return store.named(reader, person, most);
    }

    @Transactional(readOnly = true)
    public List<TaskReport> reports(Actor reader, TaskId id) {
        find(reader, id);
        return exchange.reports(id);
    }

    @Transactional(readOnly = true)
    public List<Extension> extensions(Actor reader, TaskId id) {
        find(reader, id);
        return exchange.extensions(id);
    }

    /** The owner says what was done; the proof is stored with the report, or neither is. */
    @Transactional
    public void report(Actor by, TaskId id, int version, String words, @Nullable Proof proof) {
        var after = lock(by, id, version).reported(by);
        mustBeSaid(words, "words", "task.report-empty");
        store.save(after);
        var file = proof == null
                ? null
                : files.store(proof.name(), proof.content(), FileKind.PAPERS).id();
        exchange.add(id, new TaskReport(clock.instant(), by.name(), words.strip(), file, null, null, null, null));
        facts.publishEvent(new TaskReported(told(by, after), after.due(), after.owner()));
    }

    /** The file of a proof, for those who may read the task. */
    @Transactional(readOnly = true)
    public FileId proof(Actor reader, TaskId id, FileId file) {
        return reports(reader, id).stream()
                .flatMap(report -> report.evidence().stream())
                .filter(file::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** The Office agrees that it is done. */
    @Transactional
    public void accept(Actor by, TaskId id, int version, String note) {
        by.mustHave(Right.ASSIGN_TASK);
        var after = lock(by, id, version).accepted(today());
        store.save(after);
        exchange.answer(id, TaskState.ACCEPTED, clock.instant(), by.name(), note.strip());
        facts.publishEvent(new TaskAccepted(told(by, after), after.due(), after.owner()));
    }

    /** The Office gives the report back, saying what is missing. */
    @Transactional
    public void giveBack(Actor by, TaskId id, int version, String note) {
        by.mustHave(Right.ASSIGN_TASK);
        var after = lock(by, id, version).returned();
        mustBeSaid(note, "note", "task.return-without-note");
        store.save(after);
        exchange.answer(id, TaskState.RETURNED, clock.instant(), by.name(), note.strip());
        facts.publishEvent(new TaskReturned(told(by, after), after.due(), after.owner()));
    }

    /** The owner asks for more time. */
    @Transactional
    public void askExtension(Actor by, TaskId id, int version, LocalDate wished, String reason) {
        var before = lock(by, id, version);
        var after = before.asked(by, wished);
        mustNotBePast(wished, "wished");
        mustBeSaid(reason, "reason", "task.extension-without-reason");
        refuseIf(exchange.extensions(id).stream().anyMatch(Extension::isOpen), "task.extension-waits");
        store.save(after);
        exchange.add(id, new Extension(clock.instant(), by.name(), wished, reason.strip(), null, null, null));
        facts.publishEvent(new ExtensionAsked(told(by, after), after.due(), wished, after.owner()));
    }

    /** The Office gives more time, whether or not it was asked for. */
    @Transactional
    public void extend(Actor by, TaskId id, int version, LocalDate due) {
        by.mustHave(Right.ASSIGN_TASK);
        var before = lock(by, id, version);
        var after = before.extended(due);
        mustNotBePast(due, "due");
        store.save(after);
        exchange.answer(id, true, clock.instant(), by.name());
        facts.publishEvent(new TaskExtended(told(by, after), before.due(), after.due(), after.owner()));
    }

    /** The Office does not give more time. */
    @Transactional
    public void refuseExtension(Actor by, TaskId id, int version) {
        by.mustHave(Right.ASSIGN_TASK);
        var after = lock(by, id, version).touched();
        refuseIf(!exchange.answer(id, false, clock.instant(), by.name()), "task.no-extension-asked");
        store.save(after);
        facts.publishEvent(new ExtensionRefused(told(by, after), after.due(), after.owner()));
    }

    private static void mustBeSaid(String words, String field, String code) {
        if (words.isBlank()) {
            throw Refusal.invalid(field, code);
        }
    }

    private void mustWorkFor(PersonId person, OrganId owner) {
        var works = organs.isMember(owner, person, today())
                || organs.posts(person, today()).stream()
                        .anyMatch(post -> post.organ().equals(owner));
        if (!works) {
            throw Refusal.invalid("person", "task.person-not-of-owner", organs.name(owner));
        }
    }

    private void mustNotBePast(LocalDate day, String field) {
        if (day.isBefore(today())) {
            throw Refusal.invalid(field, "task.due-past");
        }
    }

    private Task lock(Actor by, TaskId id, int version) {
        var task = readable(by, store.lock(id));
        task.mustBeAt(version);
        return task;
    }

    private static Task readable(Actor reader, Optional<Task> found) {
        var task = found.orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        task.audience().mustInclude(reader);
        return task;
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private Fact.Particulars told(Actor by, Task task) {
        return new Fact.Particulars(clock.instant(), by, task.owner(), task.ref(), task.audience(), task.basis());
    }
}
