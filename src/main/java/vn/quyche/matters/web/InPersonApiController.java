package vn.quyche.matters.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.DecidedInPerson;
import vn.quyche.matters.DecisionsInPerson;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.web.TypedDay;

/** Decisions taken in person by delegated power, for other systems. */
@RestController
class InPersonApiController {

    private final DecisionsInPerson decisions;
    private final Matters matters;
    private final MatterWords matterWords;

    InPersonApiController(DecisionsInPerson decisions, Matters matters, MatterWords matterWords) {
        this.decisions = decisions;
        this.matters = matters;
        this.matterWords = matterWords;
    }

    @PostMapping("/api/v1/matters/in-person")
    @Operation(
            summary = "Record what the signed-in office-holder decided in person",
            description =
                    "Files the matter, records the decision and starts the duty to report it back, in one act."
                            + " `reason` says why no organ could be convened; `on` is the day of the decision, today if absent.")
    ResponseEntity<MatterJson> record(Actor me, @RequestBody InPersonJson asked) {
        DecisionsInPerson.mustHoldAnOffice(me);
        if (asked.subject() == null || asked.subject().isBlank()) {
            throw Refusal.invalid("subject", "matter.field-missing", "subject");
        }
        var what = new NewMatter(
                asked.subject(),
                asked.facts() == null ? Map.of() : asked.facts(),
                text(asked.title()),
                text(asked.summary()),
                text(asked.reason()),
                text(asked.purpose()));
        var on = asked.on() == null || asked.on().isBlank() ? matterWords.today() : TypedDay.read("on", asked.on());
        var id = decisions.record(me, what, new DecidedInPerson(text(asked.text()), on), List.of());
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id))
                .body(MatterJson.of(matters.find(me, id), matters.papers(me, id)));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record InPersonJson(
            @Nullable String subject,
            @Nullable Map<String, Object> facts,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String purpose,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String on) {}
}
