package vn.quyche.boards.web;

import java.util.Map;
import java.util.TreeMap;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.Asked;
import vn.quyche.voting.PaperSlips;
import vn.quyche.web.Sent;

/** The figures of a tally sheet as a form or another program sends them. */
final class Figures {

    private static final String SAID = "said-";

    private Figures() {}

    static PaperSlips typed(Map<String, String> form, Asked asked) {
        var said = new TreeMap<String, Integer>();
        asked.figures().forEach(figure -> said.put(figure, whole(form, SAID + figure)));
        return new PaperSlips(
                whole(form, "issued"),
                whole(form, "spoiled"),
                whole(form, "returned"),
                whole(form, "valid"),
                whole(form, "invalid"),
                said);
    }

    static PaperSlips sent(Sent body) {
        var said = new TreeMap<String, Integer>();
        if (body.fields().get("said") instanceof Map<?, ?> figures) {
            figures.forEach(
                    (figure, count) -> said.put(String.valueOf(figure), number(SAID + figure, String.valueOf(count))));
        }
        return new PaperSlips(
                body.whole("issued"),
                body.wholeOr("spoiled", 0),
                body.whole("returned"),
                body.whole("valid"),
                body.whole("invalid"),
                said);
    }

    private static int whole(Map<String, String> form, String field) {
        return number(field, form.getOrDefault(field, "").strip());
    }

    private static int number(String field, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException unreadable) {
            throw Refusal.invalid(field, "tally.not-a-number", typed);
        }
    }
}
