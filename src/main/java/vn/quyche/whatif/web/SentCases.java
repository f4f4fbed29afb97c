package vn.quyche.whatif.web;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulation;
import vn.quyche.web.TypedDay;
import vn.quyche.whatif.Cases;
import vn.quyche.whatif.TriedCase;

/** The cases of a request, read from its body piece by piece; each is a question of who decides. */
record SentCases(JsonMapper json, ReceivedBody body, SentSlices slices, Regulation regulation, LocalDate on)
        implements Cases {

    @Override
    public OptionalLong count() {
        return OptionalLong.of(slices.count());
    }

    @Override
    public String mark() {
        return "sent";
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public void each(Consumer<Supplier<List<TriedCase>>> taker) {
        slices.all().forEach(slice -> taker.accept(() -> read(slice)));
    }

    private List<TriedCase> read(SentSlices.Slice slice) {
        var listed = new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {'['}), body.part(slice.from(), slice.to()));
        var days = new Days();
        try (var parser = json.createParser(listed)) {
            parser.nextToken();
            var read = new ArrayList<TriedCase>(slice.cases());
            for (var at = 0; at < slice.cases(); at++) {
                parser.nextToken();
                read.add(read(slice.first() + at, json.readValue(parser, Object.class), days));
            }
            return read;
        } catch (JacksonException problem) {
            throw SentTrial.unreadable();
        }
    }

    private TriedCase read(long number, @Nullable Object sent, Days days) {
        try {
            if (!(sent instanceof Map<?, ?> fields)) {
                throw Refusal.invalid(SentTrial.CASES, "what-if.case-is-no-question");
            }
            var of = fields.get("regulation");
            if (of != null && !of.equals(regulation.id())) {
                throw Refusal.invalid("regulation", "what-if.case-of-another-regulation", of);
            }
            if (!(fields.get("subject") instanceof String subject)) {
                throw Refusal.invalid("subject", "competence.no-subject");
            }
            return new TriedCase(number, subject, facts(fields.get("facts")), days.read(fields.get("on")), fields);
        } catch (Refusal why) {
            throw Cases.refused(number, why);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(@Nullable Object sent) {
        if (sent == null) {
            return Map.of();
        }
        if (sent instanceof Map<?, ?> facts) {
            return (Map<String, Object>) facts;
        }
        throw Refusal.invalid("facts", "what-if.facts-are-no-object");
    }

    /** Days of cases as they are written; the last one is remembered, as cases of one day often follow each other. */
    private final class Days {

        private Object written = "";
        private LocalDate known = on;

        LocalDate read(@Nullable Object sent) {
            if (sent == null || sent.equals("")) {
                return on;
            }
            if (!sent.equals(written)) {
                known = TypedDay.read("on", sent.toString());
                regulation.rules(known);
                written = sent;
            }
            return known;
        }
    }
}
