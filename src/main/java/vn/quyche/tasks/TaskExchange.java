package vn.quyche.tasks;

import java.time.Instant;
import java.util.List;

/** What owner and Office say to each other about a task: reports, requests for more time, answers. */
interface TaskExchange {

    List<TaskReport> reports(TaskId id);

    void add(TaskId id, TaskReport report);

    /** Answers the report that waits for one. */
    void answer(TaskId id, TaskState answer, Instant at, String by, String note);

    List<Extension> extensions(TaskId id);

    void add(TaskId id, Extension extension);

    /** Answers the request that waits; false when none does. */
    boolean answer(TaskId id, boolean granted, Instant at, String by);
}
