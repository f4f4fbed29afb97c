package vn.quyche.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;
import vn.quyche.tasks.Task;
import vn.quyche.tasks.TaskFilter;
import vn.quyche.tasks.TaskState;
import vn.quyche.tasks.Tasks;

/** Tasks a person's body must do, and results the Office must accept. */
@Component
class TaskWaits implements Waits {

    private final Tasks tasks;
    private final Organs organs;
    private final Regulations regulations;

    TaskWaits(Tasks tasks, Organs organs, Regulations regulations) {
        this.tasks = tasks;
        this.organs = organs;
        this.regulations = regulations;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        var waiting = new ArrayList<Waiting>();
        if (actor.may(Right.ASSIGN_TASK)) {
            in(TaskState.REPORTED, Optional.empty(), actor)
                    .forEach(line -> waiting.add(waiting("accept", line, today, Optional.empty())));
        }
        for (var state : List.of(TaskState.ASSIGNED, TaskState.RETURNED)) {
            in(state, Optional.of(actor), actor)
                    .forEach(line -> waiting.add(waiting("task", line, today, Optional.of(line.due()))));
        }
        return waiting;
    }

    private List<Task> in(TaskState state, Optional<Actor> owner, Actor actor) {
        var filter = new TaskFilter(
                "", owner.map(Actor::body), Optional.of(state), false, false, Optional.empty(), "due", 1);
        return tasks.list(actor, filter).tasks();
    }

    private Waiting waiting(String kind, Task line, LocalDate today, Optional<LocalDate> due) {
        return new Waiting(
                kind,
                line.title(),
                "/tasks/" + line.id(),
                Waiting.Meta.of("desk.meta.task", organs.name(line.owner())),
                List.of(regulations.rules(today).cite("R-27.1-a")),
                due);
    }
}
