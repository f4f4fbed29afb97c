package vn.quyche.boards.web;

import org.springframework.stereotype.Component;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.PaperSlips;

/** The figures of a tally sheet and what they are called; templates call it {@code @boardWords}. */
@Component("boardWords")
public class BoardWords {

    BoardWords() {}

    /** The key of the words for what is counted on such a ballot. */
    public String key(Asked asked, String figure) {
        var letters = figure.replaceAll("\\d", "");
        if (letters.isEmpty()) {
            return "voting.slips";
        }
        if ("U".equals(letters)) {
            return "boards.unmarked";
        }
        return asked.kind() == BallotKind.QUESTION
                ? "voting.choice." + figure + ".full"
                : "voting.level." + asked.kind() + "." + letters;
    }

    /** A figure of the sheet by its name. */
    public int figure(PaperSlips slips, String name) {
        return switch (name) {
            case "issued" -> slips.issued();
            case "spoiled" -> slips.spoiled();
            case "returned" -> slips.returned();
            case "missing" -> slips.missing();
            case "valid" -> slips.valid();
            case "invalid" -> slips.invalid();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
