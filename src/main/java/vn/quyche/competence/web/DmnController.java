package vn.quyche.competence.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.competence.Competence;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** The routing tables as DMN 1.5, for other engines and for whoever wants to check ours. */
@RestController
class DmnController {

    private final Competence competence;
    private final Regulations regulations;
    private final AskedDay day;

    DmnController(Competence competence, Regulations regulations, AskedDay day) {
        this.competence = competence;
        this.regulations = regulations;
        this.day = day;
    }

    /** For programs, and under an address of the pages for whoever is signed in there. */
    @GetMapping({"/api/v1/regulations/{id}/dmn", "/regulation/{id}/dmn"})
    ResponseEntity<String> dmn(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String subject,
            Actor me) {
        me.mustHave(Right.READ_REGULATION);
        var regulation =
                regulations.find(id).orElseThrow(() -> Refusal.notFound("regulation.unknown", Optional.empty(), id));
        var asked = day.read(on);
        var one = Optional.ofNullable(subject).filter(code -> !code.isBlank());
        var name = id + "-" + regulation.rules(asked).version().key()
                + one.map(code -> "-" + code).orElse("") + ".dmn";
        var dmn = competence.dmn(id, asked, one);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(dmn);
    }
}
