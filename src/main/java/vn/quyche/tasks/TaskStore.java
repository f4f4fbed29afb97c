package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.PersonId;

/** Where tasks are kept. */
interface TaskStore {

    void add(Task task);

    Optional<Task> find(TaskId id);

    /** Locks the row, so that two who change it cannot cross. */
    Optional<Task> lock(TaskId id);

    void save(Task task);

    /** All that a document gives. */
    List<Task> of(DocumentId document);

    void giveTo(TaskId id, Audience readers);

    TaskPage list(Actor reader, TaskFilter filter, LocalDate today);

    /** The open tasks in which a person is named, the next one due first. */
    List<Task> named(Actor reader, PersonId person, int most);
}
