package vn.quyche.tasks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.secrecy.Readership;

/** Who reads a task: as open as the document that gives it. */
@Component
class TaskReaders implements Readership {

    private final TaskStore store;

    TaskReaders(TaskStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return "task";
    }

    /** A task has no level of its own to be set. */
    @Override
    public Standing find(Actor reader, String id) {
        throw Refusal.notFound("record.not-found", Optional.empty());
    }

    @Override
    public boolean isSet() {
        return false;
    }

    @Override
    public List<Standing> comingFrom(RecordRef origin) {
        return "document".equals(origin.type())
                ? store.of(DocumentId.of(origin.id())).stream()
                        .map(task -> new Standing(task.ref(), task.owner(), task.audience(), ordinary(task)))
                        .toList()
                : List.of();
    }

    @Override
    public void giveTo(String id, Audience readers) {
        store.giveTo(TaskId.of(id), readers);
    }

    private static Audience ordinary(Task task) {
        var readers = Audience.of(task.owner(), OrganId.COMMITTEE_OFFICE);
        for (var body : task.contributors()) {
            readers = readers.and(body);
        }
        return task.named().map(Circle::of).map(readers::and).orElse(readers);
    }
}
