package vn.quyche.whatif.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.quyche.kernel.Refusal;
import vn.quyche.whatif.Cases;

/** Where in a body the cases of its list lie, some at a time, so that they can be read later and by several at once. */
final class SentSlices {

    private static final int CASES = 2_000;

    /** A megabyte. A question of who decides is a thousandth of that. */
    private static final int BYTES = 1024 * 1024;

    private final List<Slice> slices = new ArrayList<>();
    private long from;
    private long begun;
    private int inSlice;
    private long count;

    /**
     * Some cases one after the other.
     *
     * @param from the byte at which the first begins
     * @param to the byte at which the one after the last begins, or the list ends
     * @param first the number of the first, from 1
     */
    record Slice(long from, long to, long first, int cases) {}

    /** Goes through the list at whose beginning the parser stands. */
    static SentSlices of(JsonParser parser, long most) {
        var sent = new SentSlices();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            sent.take(place(parser), most);
            parser.skipChildren();
            sent.measure(parser.currentLocation().getByteOffset());
        }
        sent.close(place(parser));
        return sent;
    }

    /** Only UTF-8 is read by its bytes. */
    private static long place(JsonParser parser) {
        var place = parser.currentTokenLocation().getByteOffset();
        if (place < 0) {
            throw SentTrial.unreadable();
        }
        return place;
    }

    private void take(long at, long most) {
        if (count == most) {
            throw Refusal.tooLarge(SentTrial.CASES, "what-if.too-many-cases", most);
        }
        if (inSlice == CASES || at - from > BYTES) {
            close(at);
        }
        if (inSlice == 0) {
            from = at;
        }
        begun = at;
        inSlice++;
        count++;
    }

    private void measure(long end) {
        if (end - begun > BYTES) {
            throw Cases.refused(count, Refusal.tooLarge(SentTrial.CASES, "what-if.case-too-large"));
        }
    }

    private void close(long at) {
        if (inSlice > 0) {
            slices.add(new Slice(from, at, count - inSlice + 1, inSlice));
        }
        inSlice = 0;
    }

    long count() {
        return count;
    }

    List<Slice> all() {
        return List.copyOf(slices);
    }
}
