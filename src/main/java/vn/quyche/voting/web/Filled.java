package vn.quyche.voting.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.Asked;
import vn.quyche.voting.Choice;

/** A slip as the page's form sends it: a word, boxes ticked, or a level for each line. */
final class Filled {

    private static final String CHOICE = "choice";
    private static final String LINE = "line-";

    private Filled() {}

    static Choice read(Asked asked, MultiValueMap<String, String> form) {
        var chosen = form.getOrDefault(CHOICE, List.of());
        try {
            return switch (asked.kind()) {
                case QUESTION, ALTERNATIVES -> Choice.of(one(chosen));
                case ELECTION -> chosen.size() == 1 ? Choice.of(chosen.get(0)) : Choice.ofLines(lines(chosen));
                case CONFIDENCE_POLL, CONFIDENCE_VOTE ->
                    chosen.isEmpty() ? levels(asked, form) : Choice.of(one(chosen));
            };
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid(CHOICE, "field.unusable", CHOICE, String.join(", ", chosen));
        }
    }

    private static String one(List<String> chosen) {
        if (chosen.isEmpty()) {
            throw Refusal.invalid(CHOICE, "ballot.unmarked");
        }
        return chosen.get(0);
    }

    private static List<Integer> lines(List<String> chosen) {
        return chosen.stream().map(Integer::valueOf).toList();
    }

    private static Choice levels(Asked asked, MultiValueMap<String, String> form) {
        var letters = new ArrayList<String>();
        for (var line = 1; line <= asked.options().size(); line++) {
            var level = form.getFirst(LINE + line);
            if (level == null || level.isBlank()) {
                throw Refusal.invalid(
                        LINE + line, "ballot.line-unmarked", asked.options().get(line - 1));
            }
            letters.add(level);
        }
        return Choice.of(String.join("", letters));
    }
}
