package vn.quyche.gaps.web;

import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.gaps.AmendmentState;
import vn.quyche.gaps.Gap;
import vn.quyche.gaps.GapState;
import vn.quyche.organs.Organs;
import vn.quyche.web.Words;

/** What the pages of the gap register say; templates call it {@code @gapWords}. */
@Component("gapWords")
class GapWords {

    private final Competence competence;
    private final Organs organs;
    private final Words words;

    GapWords(Competence competence, Organs organs, Words words) {
        this.competence = competence;
        this.organs = organs;
        this.words = words;
    }

    public String subject(String code) {
        return competence
                .subjects()
                .find(code)
                .map(subject -> subject.label(words.language()))
                .orElse(code);
    }

    /** Why the matter stands there: the rulebook's words, the warning, or the reason of the Standing Group. */
    public String reason(Gap gap) {
        return switch (gap.ground()) {
            case NO_RULE -> explained(gap);
            case CONFLICT -> words.say("warning." + gap.code());
            case OVERRIDE -> words.say("detail.kind." + gap.code()) + ": " + gap.reason();
        };
    }

    private String explained(Gap gap) {
        var why = words.isEnglish() ? gap.english() : gap.reason();
        return why.isEmpty() ? words.say("gaps.no-rule.text") : why;
    }

    /** "Ban Thường vụ quyết định: thông qua, 19/3/2024". */
    public String settlement(Gap.Settlement settlement) {
        return words.say(
                "gaps.settled-by",
                organs.name(settlement.organ()),
                words.say(settlement.act()),
                words.say(settlement.result()),
                words.day(settlement.on()));
    }

    /** The colour of a state: good, warn, bad or calm. */
    public String kind(GapState state) {
        return switch (state) {
            case OPEN -> "warn";
            case SETTLED -> "good";
            case CLEARED, DROPPED -> "calm";
        };
    }

    /** The sign of a state. */
    public String icon(GapState state) {
        return switch (state) {
            case OPEN -> "wait";
            case SETTLED -> "check";
            case CLEARED -> "rule";
            case DROPPED -> "undo";
        };
    }

    /** The colour of what became of a proposal. */
    public String kind(AmendmentState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case TAKEN_UP -> "good";
            case DECLINED -> "bad";
        };
    }

    /** The sign of what became of a proposal. */
    public String icon(AmendmentState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case TAKEN_UP -> "check";
            case DECLINED -> "cross";
        };
    }
}
