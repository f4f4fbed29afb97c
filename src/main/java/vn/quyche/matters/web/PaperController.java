package vn.quyche.matters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.PaperId;
import vn.quyche.web.Download;
import vn.quyche.web.Words;

/** The papers of a matter: sent in, and taken out by those who may read it. */
@Controller
@RequestMapping("/matters/{id}/papers")
class PaperController {

    private static final String PAPERS = "papers";

    private final Matters matters;
    private final Files stored;
    private final Words words;

    PaperController(Matters matters, Files stored, Words words) {
        this.matters = matters;
        this.stored = stored;
        this.words = words;
    }

    @PostMapping
    String add(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String lateReason,
            RedirectAttributes then) {
        var uploads = Uploads.of(files, PAPERS, title);
        if (uploads.isEmpty()) {
            throw Refusal.invalid("papers", "matter.no-file-chosen");
        }
        matters.addPapers(me, id, uploads, lateReason);
        then.addFlashAttribute("toast", words.say("matters.papers-added", uploads.size()));
        return "redirect:/matters/" + id;
    }

    @GetMapping("/{paper}")
    void take(Actor me, @PathVariable MatterId id, @PathVariable PaperId paper, HttpServletResponse response)
            throws IOException {
        var file = matters.paper(me, id, paper).file();
        Download.announce(response, file.name(), file.kind().contentType(), file.size());
        stored.writeTo(file.id(), response.getOutputStream());
    }
}
