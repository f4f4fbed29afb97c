package vn.quyche.organs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.organs.DecidingDocument;
import vn.quyche.organs.ImportLine;
import vn.quyche.organs.Imports;
import vn.quyche.organs.Imports.Tried;
import vn.quyche.web.Download;
import vn.quyche.web.TypedDay;
import vn.quyche.web.Words;

/** Bringing bodies and people as a file: the empty workbook, the look at what it would do, and the doing. */
@Controller
class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN = 100;

    private final Imports imports;
    private final ImportSheet sheet;
    private final Words words;

    ImportController(Imports imports, ImportSheet sheet, Words words) {
        this.imports = imports;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping("/organs/imports/new")
    String begin(Actor me) {
        me.mustHave(Right.RECORD_ORGANS);
        return "organs/new-import";
    }

    @GetMapping("/organs/imports/empty.xlsx")
    void empty(Actor me, HttpServletResponse response) throws IOException {
        me.mustHave(Right.RECORD_ORGANS);
        var bytes = sheet.template();
        Download.announce(response, "danh-sach-to-chuc.xlsx", XLSX, bytes.length);
        response.getOutputStream().write(bytes);
    }

    @PostMapping("/organs/imports")
    String keep(
            Actor me,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String decidedBy,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String decidedOn)
            throws IOException {
        me.mustHave(Right.RECORD_ORGANS);
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "import.unreadable");
        }
        if (decidedOn.isBlank()) {
            throw Refusal.invalid("decidedOn", "change.document-missing");
        }
        var document = new DecidingDocument(decidedBy, number, TypedDay.read("decidedOn", decidedOn));
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return "redirect:/organs/imports/"
                    + imports.keep(me, name == null ? "" : name, document, sheet.read(content));
        }
    }

    @GetMapping("/organs/imports/{id}")
    String show(Actor me, @PathVariable UUID id, Model model) {
        var list = imports.find(me, id);
        model.addAttribute("list", list);
        if (list.change().isPresent()) {
            return "redirect:/organs/changes/" + list.change().get();
        }
        var tried = imports.rehearse(me, id);
        var faults = tried.stream().filter(line -> line.refusal().isPresent()).toList();
        model.addAttribute(
                "faults", faults.stream().limit(SHOWN).map(this::fault).toList());
        model.addAttribute("faultCount", faults.size());
        model.addAttribute(
                "good",
                tried.stream()
                        .filter(line -> line.refusal().isEmpty())
                        .map(Tried::line)
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("goodCount", tried.size() - faults.size());
        return "organs/import";
    }

    @PostMapping("/organs/imports/{id}/change")
    String carryOut(Actor me, @PathVariable UUID id, RedirectAttributes then) {
        me.mustHave(Right.RECORD_ORGANS);
        var change = imports.carryOut(me, id);
        then.addFlashAttribute("toast", words.say("import.done"));
        return "redirect:/organs/changes/" + change;
    }

    private Fault fault(Tried tried) {
        var refusal = tried.refusal().orElseThrow();
        var key = "refusal." + refusal.code();
        var arguments = refusal.arguments().toArray();
        return new Fault(tried.line(), words.say(key, arguments), words.say(key + ".remedy", arguments));
    }

    /** A line that cannot be done, why, and what would be right. */
    record Fault(ImportLine line, String reason, String remedy) {}
}
