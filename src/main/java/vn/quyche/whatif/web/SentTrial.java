package vn.quyche.whatif.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Refusal;

/** A request to try a change, as it was sent. The list of cases is only gone through here, and read later, piece by piece. */
final class SentTrial {

    static final String CASES = "cases";
    static final long MOST = 2_000_000;

    private final Map<String, Object> head;
    private final Optional<SentSlices> listed;

    private SentTrial(Map<String, Object> head, Optional<SentSlices> listed) {
        this.head = head;
        this.listed = listed;
    }

    static SentTrial read(JsonMapper json, ReceivedBody body, long most) throws IOException {
        try (var stream = body.stream();
                var parser = json.createParser(stream)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable();
            }
            var head = new LinkedHashMap<String, Object>();
            var listed = Optional.<SentSlices>empty();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (CASES.equals(name) && value == JsonToken.START_ARRAY) {
                    listed = Optional.of(SentSlices.of(parser, most));
                } else {
                    Object read = json.readValue(parser, Object.class);
                    head.put(name, read == null ? "" : read);
                }
            }
            return new SentTrial(head, listed);
        } catch (JacksonException problem) {
            throw unreadable();
        }
    }

    /** Where the cases lie, if they are listed. */
    Optional<SentSlices> listed() {
        return listed;
    }

    @Nullable
    Object get(String field) {
        return head.get(field);
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(head.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    static Refusal unreadable() {
        return Refusal.invalid("body", "request.unreadable", "");
    }
}
