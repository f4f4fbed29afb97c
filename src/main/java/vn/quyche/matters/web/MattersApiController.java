package vn.quyche.matters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.PaperId;
import vn.quyche.matters.SplitSums;
import vn.quyche.web.Download;

/** Matters for other systems: the same operations as the pages, under the same rules. */
@RestController
@RequestMapping("/api/v1/matters")
class MattersApiController {

    private final Matters matters;
    private final SplitSums splits;
    private final Files files;

    MattersApiController(Matters matters, SplitSums splits, Files files) {
        this.matters = matters;
        this.splits = splits;
        this.files = files;
    }

    @PostMapping
    ResponseEntity<MatterJson> file(Actor me, @RequestBody NewMatterJson asked) {
        var id = matters.file(
                me,
                new NewMatter(
                        required("subject", asked.subject()),
                        asked.facts() == null ? Map.of() : asked.facts(),
                        given(asked.title()),
                        given(asked.summary()),
                        given(asked.reason()),
                        given(asked.purpose())));
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id)).body(read(me, id));
    }

    @GetMapping("/{id}")
    MatterJson read(Actor me, @PathVariable MatterId id) {
        var matter = matters.find(me, id);
        return MatterJson.of(matter, matters.papers(me, id), splits.of(me, matter));
    }

    @PostMapping(path = "/{id}/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<MatterJson.PaperJson> addPaper(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam MultiValueMap<String, MultipartFile> sent,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String lateReason) {
        var uploads = Uploads.of(sent, "file", title);
        if (uploads.isEmpty()) {
            throw Refusal.invalid("file", "matter.no-file-chosen");
        }
        var paper = matters.addPapers(me, id, uploads.subList(0, 1), lateReason).get(0);
        var json = MatterJson.PaperJson.of(id, matters.paper(me, id, paper));
        return ResponseEntity.created(URI.create(json.links().self())).body(json);
    }

    @GetMapping("/{id}/papers/{paper}")
    void take(Actor me, @PathVariable MatterId id, @PathVariable PaperId paper, HttpServletResponse response)
            throws IOException {
        var file = matters.paper(me, id, paper).file();
        Download.announce(response, file.name(), file.kind().contentType(), file.size());
        files.writeTo(file.id(), response.getOutputStream());
    }

    @PostMapping("/{id}/appraisal")
    MatterJson appraise(Actor me, @PathVariable MatterId id, @RequestBody AppraisalJson asked) {
        var matter = matters.find(me, id);
        var version = asked.version() == null ? matter.version() : asked.version();
        matters.appraise(me, id, version, outcome(asked.outcome()), given(asked.note()));
        return read(me, id);
    }

    private static AppraisalOutcome outcome(@Nullable String given) {
        for (var outcome : AppraisalOutcome.values()) {
            if (outcome.name().equals(given)) {
                return outcome;
            }
        }
        throw Refusal.invalid("outcome", "matter.no-such-outcome", given(given));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, "matter.field-missing", field);
        }
        return value;
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    record NewMatterJson(
            @Nullable String subject,
            @Nullable Map<String, Object> facts,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String reason,
            @Nullable String purpose) {}

    record AppraisalJson(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable Integer version) {}
}
