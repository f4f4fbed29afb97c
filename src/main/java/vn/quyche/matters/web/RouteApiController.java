package vn.quyche.matters.web;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewFacts;
import vn.quyche.matters.NewOverride;
import vn.quyche.matters.OverrideId;
import vn.quyche.matters.OverrideKind;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.RouteOverrides;
import vn.quyche.web.StepUp;

/** The route of a matter for other systems: facts that change, versions that come, departures of the Standing Group. */
@RestController
@RequestMapping("/api/v1/matters/{id}")
class RouteApiController {

    private final Matters matters;
    private final Rerouting rerouting;
    private final RouteOverrides overrides;

    RouteApiController(Matters matters, Rerouting rerouting, RouteOverrides overrides) {
        this.matters = matters;
        this.rerouting = rerouting;
        this.overrides = overrides;
    }

    /** Shows what the facts would change, and changes it when {@code confirm} is true. Facts left out stay. */
    @PostMapping("/facts")
    RouteJsons.ChangeJson change(Actor me, @PathVariable MatterId id, @RequestBody FactsJson asked) {
        var matter = matters.find(me, id);
        var facts = new HashMap<>(matter.facts());
        given(asked.facts()).forEach((name, value) -> {
            if (value == null) {
                facts.remove(name);
            } else {
                facts.put(name, value);
            }
        });
        var anew = Boolean.TRUE.equals(asked.anew());
        var change = rerouting.preview(me, id, new NewFacts(facts, anew, ""));
        var confirmed = Boolean.TRUE.equals(asked.confirm());
        if (confirmed) {
            var version = asked.version() == null ? matter.version() : asked.version();
            rerouting.confirm(me, id, version, new NewFacts(facts, anew, text(asked.reason())));
        }
        return RouteJsons.ChangeJson.of(confirmed, change);
    }

    /** The matter stays under the version in which it was routed. */
    @PostMapping("/version")
    MatterJson keep(Actor me, @PathVariable MatterId id, @RequestBody KeepJson asked) {
        var matter = matters.find(me, id);
        rerouting.keep(me, id, asked.version() == null ? matter.version() : asked.version(), text(asked.reason()));
        return MatterJson.of(matters.find(me, id), matters.papers(me, id));
    }

    @GetMapping("/overrides")
    List<RouteJsons.OverrideJson> overrides(Actor me, @PathVariable MatterId id) {
        return overrides.of(me, id).stream()
                .map(one -> RouteJsons.OverrideJson.of(id, one))
                .toList();
    }

    @PostMapping("/overrides")
    ResponseEntity<RouteJsons.OverrideJson> propose(
            Actor me, @PathVariable MatterId id, @RequestBody NewOverrideJson asked) {
        var matter = matters.find(me, id);
        overrides.mustSit(me);
        var override = overrides.propose(
                me,
                id,
                asked.version() == null ? matter.version() : asked.version(),
                new NewOverride(
                        kind(text(asked.kind())),
                        asked.step() == null ? 0 : asked.step(),
                        OverrideController.organ(text(asked.organ())),
                        text(asked.reason())));
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id + "/overrides"))
                .body(one(me, id, override));
    }

    @StepUp
    @PostMapping("/overrides/{override}/voices")
    RouteJsons.OverrideJson say(
            Actor me, @PathVariable MatterId id, @PathVariable OverrideId override, @RequestBody VoiceJson asked) {
        overrides.mustSit(me);
        if (asked.agrees() == null) {
            throw Refusal.invalid("agrees", "matter.field-missing", "agrees");
        }
        overrides.say(me, id, override, asked.agrees());
        return one(me, id, override);
    }

    private RouteJsons.OverrideJson one(Actor me, MatterId id, OverrideId override) {
        return overrides.of(me, id).stream()
                .filter(found -> found.id().equals(override))
                .findFirst()
                .map(found -> RouteJsons.OverrideJson.of(id, found))
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    private static OverrideKind kind(String given) {
        for (var kind : OverrideKind.values()) {
            if (kind.name().equals(given)) {
                return kind;
            }
        }
        throw Refusal.invalid("kind", "matter.override-kind", given.isEmpty() ? "" : " («" + given + "»)");
    }

    private static Map<String, @Nullable Object> given(@Nullable Map<String, @Nullable Object> facts) {
        return facts == null ? Collections.<String, @Nullable Object>emptyMap() : facts;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record FactsJson(
            @Nullable Map<String, @Nullable Object> facts,
            @Nullable String reason,
            @Nullable Boolean anew,
            @Nullable Boolean confirm,
            @Nullable Integer version) {}

    record KeepJson(@Nullable String reason, @Nullable Integer version) {}

    record NewOverrideJson(
            @Nullable String kind,
            @Nullable Integer step,
            @Nullable String organ,
            @Nullable String reason,
            @Nullable Integer version) {}

    record VoiceJson(@Nullable Boolean agrees) {}
}
