package vn.quyche.whatif.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.TypedDay;
import vn.quyche.whatif.Cases;
import vn.quyche.whatif.WhatIf;

/** What a changed rule would have changed, as JSON. */
@RestController
class WhatIfApiController {

    private static final String HISTORY = "history";

    /** So many changed cases are listed unless the request asks for fewer; all are counted. */
    private static final int LISTED = 10_000;

    private final WhatIf whatIf;
    private final Regulations regulations;
    private final JsonMapper json;
    private final MessageSource messages;
    private final Clock clock;

    WhatIfApiController(WhatIf whatIf, Regulations regulations, JsonMapper json, MessageSource messages, Clock clock) {
        this.whatIf = whatIf;
        this.regulations = regulations;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/api/v1/competence/what-if")
    @Operation(
            summary = "What a changed rule would have changed",
            description = WhatIfForms.DESCRIPTION,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WhatIfForms.Asked.class),
                                            examples = {
                                                @ExampleObject(name = "value", value = WhatIfForms.VALUE),
                                                @ExampleObject(name = "rule", value = WhatIfForms.RULE),
                                                @ExampleObject(name = "values", value = WhatIfForms.VALUES),
                                                @ExampleObject(name = "organ", value = WhatIfForms.ORGAN),
                                                @ExampleObject(name = "delegation", value = WhatIfForms.DELEGATION),
                                                @ExampleObject(name = "fragment", value = WhatIfForms.FRAGMENT),
                                                @ExampleObject(name = "several", value = WhatIfForms.SEVERAL)
                                            })))
    WhatIfAnswer compare(HttpServletRequest request, Actor me, Locale language) throws IOException {
        me.mustHave(Right.TRY_CHANGE);
        try (var body = ReceivedBody.of(request.getInputStream(), ReceivedBody.LARGEST)) {
            var sent = SentTrial.read(json, body, SentTrial.MOST);
            var regulation = regulations.regulation(sent.text("regulation")
                    .orElseGet(() -> regulations.working().id()));
            var on = day(sent);
            var cases = cases(sent, body, regulation, on, me);
            var prepared = whatIf.prepare(me, regulation.id(), on, sent.get("change"));
            var result = whatIf.compare(prepared, cases, limit(sent));
            return WhatIfAnswer.of(
                    prepared,
                    result,
                    whatIf.worked(prepared),
                    key -> Optional.ofNullable(messages.getMessage(key, null, key, language))
                            .orElse(key));
        }
    }

    private Cases cases(SentTrial sent, ReceivedBody body, Regulation regulation, LocalDate on, Actor me) {
        var listed = sent.listed();
        if (listed.isPresent()) {
            return new SentCases(json, body, listed.get(), regulation, on);
        }
        if (sent.text(SentTrial.CASES).filter(HISTORY::equalsIgnoreCase).isEmpty()) {
            throw Refusal.invalid(SentTrial.CASES, "what-if.no-cases");
        }
        return whatIf.history(me);
    }

    private LocalDate day(SentTrial sent) {
        return sent.text("on").map(text -> TypedDay.read("on", text)).orElseGet(() -> VietnamTime.today(clock));
    }

    private static int limit(SentTrial sent) {
        var asked = sent.get("limit");
        if (asked == null) {
            return LISTED;
        }
        if (asked instanceof Integer limit && limit >= 0 && limit <= LISTED) {
            return limit;
        }
        throw Refusal.invalid("limit", "what-if.limit", LISTED);
    }
}
