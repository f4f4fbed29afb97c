package vn.quyche.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.tasks.NewTask;
import vn.quyche.tasks.TaskClock;
import vn.quyche.tasks.TaskFilter;
import vn.quyche.tasks.TaskState;
import vn.quyche.tasks.Tasks;
import vn.quyche.web.Words;

/** The list of tasks, those of one document, and the form that assigns one. */
@Controller
class TaskListController {

    private static final int MOST_PEOPLE = 500;

    private final Tasks tasks;
    private final TaskClock taskClock;
    private final Documents documents;
    private final Organs organs;
    private final Words words;
    private final Clock clock;

    TaskListController(Tasks tasks, TaskClock taskClock, Documents documents, Organs organs, Words words, Clock clock) {
        this.tasks = tasks;
        this.taskClock = taskClock;
        this.documents = documents;
        this.organs = organs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<OrganId> owner,
            @RequestParam Optional<TaskState> state,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam Optional<DocumentId> document,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var filter = new TaskFilter(q, owner, state, open, late, document, sort, page);
        model.addAttribute("filter", filter);
        model.addAttribute("found", tasks.list(me, filter));
        model.addAttribute("bodies", me.isOffice() ? organs.all(VietnamTime.today(clock)) : List.of());
        model.addAttribute("states", TaskState.values());
        return "tasks/list";
    }

    /** The tasks of a document, as a part of its page. */
    @GetMapping("/documents/{id}/tasks")
    String of(@PathVariable DocumentId id, Actor me, Model model) {
        documents.find(me, id);
        model.addAttribute("found", tasks.list(me, TaskFilter.of(id)));
        return "tasks/fragments :: of-document";
    }

    @GetMapping("/tasks/new")
    String begin(@RequestParam DocumentId document, Actor me, Model model) {
        me.mustHave(Right.ASSIGN_TASK);
        var from = documents.find(me, document);
        Refusal.refuseIf(!from.is(DocumentState.ISSUED), "task.document-not-issued");
        model.addAttribute("document", from);
        model.addAttribute("bodies", organs.all(VietnamTime.today(clock)));
        model.addAttribute("people", organs.search("", MOST_PEOPLE, 0));
        model.addAttribute("products", taskClock.products());
        return "tasks/new";
    }

    @PostMapping("/tasks")
    String assign(
            @RequestParam DocumentId document,
            @RequestParam String title,
            @RequestParam OrganId owner,
            @RequestParam Optional<String> person,
            @RequestParam Optional<List<OrganId>> contributors,
            @RequestParam String product,
            @RequestParam LocalDate due,
            Actor me,
            RedirectAttributes next) {
        var wanted = new NewTask(
                document,
                title,
                owner,
                person.filter(id -> !id.isBlank()).map(PersonId::of).orElse(null),
                contributors.orElse(List.of()),
                product,
                due);
        var id = tasks.assign(me, wanted);
        next.addFlashAttribute("toast", words.say("task.done.assigned"));
        return "redirect:/tasks/" + id;
    }
}
