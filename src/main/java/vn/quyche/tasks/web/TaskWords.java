package vn.quyche.tasks.web;

import org.springframework.stereotype.Component;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.organs.Organs;
import vn.quyche.tasks.Task;
import vn.quyche.tasks.TaskClock;
import vn.quyche.tasks.TaskState;

/** Deadlines, states and bodies of tasks for the page; templates call it {@code @taskWords}. */
@Component("taskWords")
class TaskWords {

    private final TaskClock clock;
    private final Organs organs;

    TaskWords(TaskClock clock, Organs organs) {
        this.clock = clock;
        this.organs = organs;
    }

    public String organ(OrganId organ) {
        return organs.name(organ);
    }

    public String person(PersonId person) {
        return organs.person(person).name();
    }

    public String dueKind(Task task) {
        return switch (clock.signal(task)) {
            case DONE -> "good";
            case CALM -> "calm";
            case NEAR -> "warn";
            case LATE, LONG_LATE -> "bad";
        };
    }

    public String dueIcon(Task task) {
        return switch (clock.signal(task)) {
            case DONE -> "check";
            case CALM, NEAR -> "clock";
            case LATE, LONG_LATE -> "alert";
        };
    }

    public boolean isLongLate(Task task) {
        return clock.signal(task) == TaskClock.Signal.LONG_LATE;
    }

    public String stateKind(TaskState state) {
        return switch (state) {
            case ASSIGNED -> "calm";
            case REPORTED, RETURNED -> "warn";
            case ACCEPTED -> "good";
        };
    }

    public String stateIcon(TaskState state) {
        return switch (state) {
            case ASSIGNED -> "task";
            case REPORTED -> "wait";
            case RETURNED -> "undo";
            case ACCEPTED -> "check";
        };
    }
}
