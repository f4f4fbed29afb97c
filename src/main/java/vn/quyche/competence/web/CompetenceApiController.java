package vn.quyche.competence.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.competence.Competence;
import vn.quyche.competence.RouteAnswer;
import vn.quyche.competence.RouteQuestion;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** Who decides, as JSON. */
@RestController
@RequestMapping("/api/v1/competence")
class CompetenceApiController {

    private final Competence competence;
    private final Regulations regulations;
    private final AskedDay day;
    private final MessageSource messages;

    CompetenceApiController(Competence competence, Regulations regulations, AskedDay day, MessageSource messages) {
        this.competence = competence;
        this.regulations = regulations;
        this.day = day;
        this.messages = messages;
    }

    record Asked(
            @Nullable String regulation,
            @Nullable String on,
            @Nullable String subject,
            @Nullable Map<String, Object> facts) {}

    @PostMapping("/route")
    RouteAnswer route(@RequestBody Asked asked, Actor me, Locale language) {
        me.mustHave(Right.ASK_COMPETENCE);
        var subject = Optional.ofNullable(asked.subject())
                .orElseThrow(() -> Refusal.invalid("subject", "competence.no-subject"));
        var route = competence.route(new RouteQuestion(
                Optional.ofNullable(asked.regulation())
                        .orElseGet(() -> regulations.working().id()),
                day.read(asked.on()),
                subject,
                Optional.ofNullable(asked.facts()).orElse(Map.of())));
        return RouteAnswer.of(
                route, key -> Objects.requireNonNullElse(messages.getMessage(key, null, key, language), key));
    }
}
