package vn.quyche.tasks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.organs.PageSections;
import vn.quyche.web.Words;

/** What a body, or a person who was named, still has to do. */
@Component
class TaskSections implements PageSections {

    private static final int TASKS = 8;

    private final Tasks tasks;
    private final Words words;

    TaskSections(Tasks tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
    }

    @Override
    public List<Section> of(OrganId organ, Actor reader) {
        var filter = new TaskFilter("", Optional.of(organ), Optional.empty(), true, false, Optional.empty(), "due", 1);
        var lines = tasks.list(reader, filter).tasks().stream()
                .limit(TASKS)
                .map(this::line)
                .toList();
        return List.of(new Section("organ.in-hand", lines, Optional.of("/tasks?open=true&owner=" + organ)));
    }

    @Override
    public List<Section> of(PersonId person, Actor reader) {
        var lines = tasks.named(reader, person, TASKS).stream().map(this::line).toList();
        return List.of(new Section("person.tasks", lines, Optional.empty()));
    }

    private Line line(Task task) {
        return new Line(words.remaining(task.due()), task.title(), Optional.of("/tasks/" + task.id()));
    }
}
