package vn.quyche.whatif.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulation;
import vn.quyche.web.TypedDay;
import vn.quyche.whatif.Cases;
import vn.quyche.whatif.TriedCase;

/** The cases of a request, read from its body piece by piece; each is a question of who decides. */
final class SentCases implements Cases {

    private static final int BATCH = 2_000;

    private final JsonMapper json;
    private final ReceivedBody body;
    private final long count;
    private final Regulation regulation;
    private final LocalDate on;
    private LocalDate known;
    private Object knownAs = "";

    SentCases(JsonMapper json, ReceivedBody body, long count, Regulation regulation, LocalDate on) {
        this.json = json;
        this.body = body;
        this.count = count;
        this.regulation = regulation;
        this.on = on;
        this.known = on;
    }

    @Override
    public OptionalLong count() {
        return OptionalLong.of(count);
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public void each(Consumer<List<TriedCase>> taker) {
        try (var stream = body.stream();
                var parser = json.createParser(stream)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && SentTrial.CASES.equals(name)) {
                    list(parser, taker);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException problem) {
            throw SentTrial.unreadable();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void list(JsonParser parser, Consumer<List<TriedCase>> taker) {
        var batch = new ArrayList<TriedCase>(BATCH);
        var number = 0L;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object one = json.readValue(parser, Object.class);
            batch.add(read(++number, one));
            if (batch.size() == BATCH) {
                taker.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            taker.accept(List.copyOf(batch));
        }
    }

    private TriedCase read(long number, @Nullable Object sent) {
        if (!(sent instanceof Map<?, ?> fields)) {
            throw Cases.refused(number, Refusal.invalid(SentTrial.CASES, "what-if.case-is-no-question"));
        }
        var of = fields.get("regulation");
        if (of != null && !of.equals(regulation.id())) {
            throw Cases.refused(number, Refusal.invalid("regulation", "what-if.case-of-another-regulation", of));
        }
        if (!(fields.get("subject") instanceof String subject)) {
            throw Cases.refused(number, Refusal.invalid("subject", "competence.no-subject"));
        }
        return new TriedCase(
                number, subject, facts(number, fields.get("facts")), day(number, fields.get("on")), fields);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(long number, @Nullable Object sent) {
        if (sent == null) {
            return Map.of();
        }
        if (sent instanceof Map<?, ?> facts) {
            return (Map<String, Object>) facts;
        }
        throw Cases.refused(number, Refusal.invalid("facts", "what-if.facts-are-no-object"));
    }

    private LocalDate day(long number, @Nullable Object sent) {
        if (sent == null || sent.equals("")) {
            return on;
        }
        try {
            if (!sent.equals(knownAs)) {
                known = TypedDay.read("on", sent.toString());
                regulation.rules(known);
                knownAs = sent;
            }
            return known;
        } catch (Refusal refusal) {
            throw Cases.refused(number, refusal);
        }
    }
}
