package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.Actor;

/** Where tasks are kept. */
interface TaskStore {

    void add(Task task);

    Optional<Task> find(TaskId id);

    /** Locks the row, so that two who change it cannot cross. */
    Optional<Task> lock(TaskId id);

    void save(Task task);

    TaskPage list(Actor reader, TaskFilter filter, LocalDate today);
}
