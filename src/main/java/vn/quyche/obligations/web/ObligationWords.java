package vn.quyche.obligations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Obligation;
import vn.quyche.obligations.Obligation.State;
import vn.quyche.obligations.Span;
import vn.quyche.organs.Organ;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Cycle;
import vn.quyche.regulation.Schedule;
import vn.quyche.web.Words;

/** Obligations in the reader's words; templates call it {@code @obligationWords}. */
@Component("obligationWords")
class ObligationWords {

    private final Words words;
    private final Organs organs;

    ObligationWords(Words words, Organs organs) {
        this.words = words;
        this.organs = organs;
    }

    /** What is owed: "Báo cáo định kỳ với Ban Thường vụ"; of a record the record's title. */
    public String what(Obligation obligation) {
        return obligation
                .slot()
                .map(slot -> schedule(slot.schedule()))
                .or(() -> obligation.about().map(about -> about.title()))
                .orElseGet(() -> words.say("obligation." + obligation.what()));
    }

    /** What is owed, by whom and for which period. */
    public String title(Obligation obligation) {
        var span = obligation.slot().map(slot -> ", " + span(slot.key().span())).orElse("");
        return what(obligation) + span + ": " + organ(obligation.owner());
    }

    public String schedule(Schedule schedule) {
        return schedule.title(words.language());
    }

    /** "tuần 7/2026", "tháng 7/2026", "quý III/2026", "6 tháng đầu năm 2026", "năm 2026". */
    public String span(Span span) {
        return words.say(
                "span." + span.cycle() + (span.cycle() == Cycle.HALF_YEAR ? span.number() : ""),
                roman(span),
                String.valueOf(span.year()));
    }

    /** As the head of a column says it, the year being known. */
    public String column(Span span) {
        return switch (span.cycle()) {
            case QUARTER -> roman(span);
            case HALF_YEAR -> words.say("span.column.HALF_YEAR" + span.number());
            case YEAR -> String.valueOf(span.year());
            default -> String.valueOf(span.number());
        };
    }

    /** A body by its name; offices and bodies outside the tree by the word the regulation has for them. */
    public String organ(OrganId organ) {
        return organs.find(organ)
                .map(Organ::shortName)
                .orElseGet(() -> words.find("bound." + organ.code(), organs.name(organ)));
    }

    public String full(Citation citation) {
        return words.full(citation);
    }

    public String kind(State state) {
        return switch (state) {
            case SATISFIED -> "good";
            case SATISFIED_LATE, NEAR -> "warn";
            case MISSED -> "bad";
            case TO_COME, EXCUSED -> "calm";
        };
    }

    public String icon(State state) {
        return switch (state) {
            case SATISFIED, SATISFIED_LATE -> "check";
            case NEAR, TO_COME -> "clock";
            case MISSED -> "alert";
            case EXCUSED -> "pause";
        };
    }

    /** How a cell of the coverage is drawn: full when met, half when late, dashed when near or excused, red when missed. */
    public String cell(State state) {
        return switch (state) {
            case SATISFIED -> "full";
            case SATISFIED_LATE -> "most";
            case NEAR, EXCUSED -> "some";
            case MISSED -> "none";
            case TO_COME -> "";
        };
    }

    private static String roman(Span span) {
        return switch (span.cycle()) {
            case QUARTER -> List.of("I", "II", "III", "IV").get(span.number() - 1);
            default -> String.valueOf(span.number());
        };
    }
}
