package vn.quyche.whatif.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Refusal;

/** A request to try a change, as it was sent. The list of cases is counted here and read only later, piece by piece. */
final class SentTrial {

    static final String CASES = "cases";
    static final long MOST = 2_000_000;

    private final Map<String, Object> head;
    private final long listed;

    private SentTrial(Map<String, Object> head, long listed) {
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
            var listed = -1L;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (CASES.equals(name) && value == JsonToken.START_ARRAY) {
                    listed = count(parser, most);
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

    private static long count(JsonParser parser, long most) {
        var count = 0L;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            count++;
            if (count > most) {
                throw Refusal.tooLarge(CASES, "what-if.too-many-cases", most);
            }
        }
        return count;
    }

    /** How many cases are listed; less than zero where there is no list. */
    long listed() {
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
