package vn.quyche.voting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.PaperSlips;
import vn.quyche.web.Sent;

/**
 * A count of votes on persons as another program sends it: {@code said} gives for each name its votes, or, where
 * confidence is asked, how many gave each level: {@code {"H": 40, "C": 10, "L": 3}}.
 *
 * @param asked the list that was voted on
 * @param slips what was said on it
 */
record PersonsQuestion(Asked asked, PaperSlips slips) {

    static PersonsQuestion of(BallotKind kind, Sent sent) {
        if (!kind.isOnPersons()) {
            throw Refusal.invalid(
                    "persons", "field.not-one-of", "persons", kind, "ELECTION, CONFIDENCE_POLL, CONFIDENCE_VOTE");
        }
        if (!(sent.fields().get("said") instanceof Map<?, ?> lines)) {
            throw Refusal.invalid("said", "field.missing", "said");
        }
        var asked = new Asked(kind, kind.name(), names(lines), sent.wholeOr("seats", 1));
        var valid = sent.whole("valid");
        var said = new LinkedHashMap<String, Integer>();
        var number = 0;
        for (var line : lines.values()) {
            number++;
            said.putAll(
                    kind == BallotKind.ELECTION
                            ? Map.of(String.valueOf(number), whole(line))
                            : levels(asked, number, line, valid));
        }
        var slips = new PaperSlips(valid, 0, valid, valid, 0, said);
        asked.mustBeAnswerable();
        slips.saidMustAddUp(asked);
        return new PersonsQuestion(asked, slips);
    }

    private static List<String> names(Map<?, ?> lines) {
        var names = new ArrayList<String>();
        lines.keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    /** A level left out is none; what is missing of the valid slips marks nothing on the line. */
    private static Map<String, Integer> levels(Asked asked, int number, Object line, int valid) {
        var levels = new LinkedHashMap<String, Integer>();
        var given = line instanceof Map<?, ?> figures ? figures : Map.of("", line);
        given.forEach((level, count) -> levels.put(number + String.valueOf(level), whole(count)));
        asked.levels().forEach(level -> levels.putIfAbsent(number + level.toString(), 0));
        var marked = levels.values().stream().mapToInt(Integer::intValue).sum();
        levels.put(number + "U", Math.max(0, valid - marked));
        return levels;
    }

    private static int whole(Object count) {
        if (count instanceof Integer whole && whole >= 0) {
            return whole;
        }
        throw Refusal.invalid("said", "tally.not-a-number", String.valueOf(count));
    }
}
