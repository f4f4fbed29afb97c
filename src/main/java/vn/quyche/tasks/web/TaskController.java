package vn.quyche.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.files.FileId;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.tasks.Proof;
import vn.quyche.tasks.TaskId;
import vn.quyche.tasks.Tasks;
import vn.quyche.web.Download;
import vn.quyche.web.Words;

/** A task, what was reported on it, and the steps it may take from here. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private final Tasks tasks;
    private final Files files;
    private final Words words;

    TaskController(Tasks tasks, Files files, Words words) {
        this.tasks = tasks;
        this.files = files;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable TaskId id, Actor me, Model model) {
        var task = tasks.find(me, id);
        var reports = tasks.reports(me, id);
        var proofs = new HashMap<String, String>();
        files.find(reports.stream()
                        .flatMap(report -> report.evidence().stream())
                        .toList())
                .forEach(file -> proofs.put(file.id().toString(), file.name()));
        model.addAttribute("task", task);
        model.addAttribute("reports", reports);
        model.addAttribute("proofs", proofs);
        model.addAttribute("extensions", tasks.extensions(me, id));
        model.addAttribute("mine", task.isOwnedBy(me));
        model.addAttribute("mayAssign", me.may(Right.ASSIGN_TASK));
        return "tasks/task";
    }

    @GetMapping("/proofs/{file}")
    void proof(@PathVariable TaskId id, @PathVariable FileId file, Actor me, HttpServletResponse response)
            throws IOException {
        var stored = files.find(tasks.proof(me, id, file));
        Download.announce(response, stored.name(), stored.kind().contentType(), stored.size());
        files.writeTo(stored.id(), response.getOutputStream());
    }

    @PostMapping("/reports")
    String report(
            @PathVariable TaskId id,
            @RequestParam int version,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam Optional<MultipartFile> proof,
            Actor me,
            RedirectAttributes next)
            throws IOException {
        var sent = proof.filter(file -> file.getOriginalFilename() != null
                && !String.valueOf(file.getOriginalFilename()).isEmpty());
        if (sent.isEmpty()) {
            tasks.report(me, id, version, said, null);
        } else {
            var name = String.valueOf(sent.get().getOriginalFilename());
            try (var content = sent.get().getInputStream()) {
                tasks.report(me, id, version, said, new Proof(name, content));
            }
        }
        return done("task.done.reported", next);
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable TaskId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor me,
            RedirectAttributes next) {
        tasks.accept(me, id, version, note);
        return done("task.done.accepted", next);
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable TaskId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor me,
            RedirectAttributes next) {
        tasks.giveBack(me, id, version, note);
        return done("task.done.returned", next);
    }

    @PostMapping("/extension-request")
    String ask(
            @PathVariable TaskId id,
            @RequestParam int version,
            @RequestParam LocalDate wished,
            @RequestParam(defaultValue = "") String reason,
            Actor me,
            RedirectAttributes next) {
        tasks.askExtension(me, id, version, wished, reason);
        return done("task.done.asked", next);
    }

    @PostMapping("/extension")
    String extend(
            @PathVariable TaskId id,
            @RequestParam int version,
            @RequestParam LocalDate due,
            Actor me,
            RedirectAttributes next) {
        tasks.extend(me, id, version, due);
        return done("task.done.extended", next);
    }

    @PostMapping("/extension-refusal")
    String refuse(@PathVariable TaskId id, @RequestParam int version, Actor me, RedirectAttributes next) {
        tasks.refuseExtension(me, id, version);
        return done("task.done.refused", next);
    }

    private String done(String key, RedirectAttributes next) {
        next.addFlashAttribute("toast", words.say(key));
        return "redirect:/tasks/{id}";
    }
}
