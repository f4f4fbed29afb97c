package vn.quyche.whatif.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.quyche.kernel.Actor;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.Download;
import vn.quyche.web.Words;
import vn.quyche.whatif.ChangedCase;
import vn.quyche.whatif.Drafts;
import vn.quyche.whatif.Runs;
import vn.quyche.whatif.SavedDraft;

/**
 * A result to go on working with. It is tried once more for each file, so that all changed cases are in it and none that
 * the person may no longer read; it is whole before the first byte is sent.
 */
@Controller
class TrialExportController {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Drafts drafts;
    private final Runs runs;
    private final Regulations regulations;
    private final TrialSheet sheet;
    private final TrialXlsx workbook;
    private final TrialWords said;
    private final Words words;

    TrialExportController(
            Drafts drafts,
            Runs runs,
            Regulations regulations,
            TrialSheet sheet,
            TrialXlsx workbook,
            TrialWords said,
            Words words) {
        this.drafts = drafts;
        this.runs = runs;
        this.regulations = regulations;
        this.sheet = sheet;
        this.workbook = workbook;
        this.said = said;
        this.words = words;
    }

    /** Writes a file into a place of its own. */
    private interface Writing {
        void to(Path place) throws IOException;
    }

    @GetMapping("/trials/{id}/result.csv")
    void csv(Actor me, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var draft = drafts.find(me, id);
        send(response, "trial.sheet.name.csv", CSV, place -> {
            try (var out = Files.newBufferedWriter(place)) {
                out.write(BYTE_ORDER_MARK);
                out.write(CsvLine.of(sheet.caseHeads()));
                runs.each(me, draft, one -> write(out, one));
            }
        });
    }

    @GetMapping("/trials/{id}/result.xlsx")
    void xlsx(Actor me, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var draft = drafts.find(me, id);
        send(response, "trial.sheet.name.xlsx", XLSX, place -> {
            try (var out = Files.newOutputStream(place)) {
                workbook.write(out, changes(draft), taker -> runs.each(me, draft, taker));
            }
        });
    }

    private List<String> changes(SavedDraft draft) {
        var rules = regulations.working().rules(draft.on());
        return draft.changes().stream()
                .map(change -> said.change(change, rules))
                .toList();
    }

    private void write(Writer out, ChangedCase one) {
        try {
            out.write(CsvLine.of(sheet.line(one)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(HttpServletResponse response, String name, String type, Writing writing) throws IOException {
        var place = Files.createTempFile("quyche-", ".part");
        try {
            writing.to(place);
            Download.announce(response, words.say(name), type, Files.size(place));
            Files.copy(place, response.getOutputStream());
        } finally {
            Files.deleteIfExists(place);
        }
    }
}
