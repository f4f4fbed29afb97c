package vn.quyche.matters.web;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Citation;
import vn.quyche.matters.Itinerary;
import vn.quyche.matters.RouteChange;
import vn.quyche.matters.RouteChange.Fate;
import vn.quyche.matters.RouteChange.Leg;
import vn.quyche.web.Words;

/** Puts what changes about a route into the reader's words. */
@Component
class Comparisons {

    private final MatterWords matterWords;
    private final Words words;

    Comparisons(MatterWords matterWords, Words words) {
        this.matterWords = matterWords;
        this.words = words;
    }

    Comparison of(RouteChange change) {
        return new Comparison(
                change.isNone(),
                change.before().route().version().key(),
                change.after().route().version().key(),
                lines(change.was(), change.before(), change.after(), Fate.GONE),
                lines(change.willBe(), change.after(), change.before(), Fate.NEW),
                count(change.was(), Fate.IDLE),
                count(change.was(), Fate.AGAIN));
    }

    /** What was shown, in short, so that nothing is confirmed that was not seen. */
    static String seen(RouteChange change) {
        var text = Stream.of(change.was(), change.willBe())
                .flatMap(List::stream)
                .map(leg -> leg.step().organ() + " " + leg.step().act() + " " + leg.fate())
                .toList();
        var duties = change.after().afterwards().stream()
                .map(duty -> duty.to() + " " + duty.when())
                .toList();
        return HexFormat.of()
                .toHexDigits(31L * text.hashCode()
                        + duties.hashCode()
                        + change.after().route().version().key().hashCode());
    }

    private List<Comparison.Line> lines(List<Leg> legs, Itinerary way, Itinerary other, Fate ofOwnDuties) {
        var lines = new ArrayList<Comparison.Line>();
        for (var leg : legs) {
            var step = leg.step();
            lines.add(line(matterWords.step(step), how(way, step), leg.fate(), step.basis()));
        }
        for (var duty : way.afterwards()) {
            var stays = other.afterwards().stream().anyMatch(one -> isSame(one, duty));
            lines.add(line(
                    words.say("matters.step.report-back"),
                    matterWords.organ(duty.to()),
                    stays ? Fate.STAYS : ofOwnDuties,
                    duty.basis()));
        }
        return lines;
    }

    private String how(Itinerary way, Step step) {
        if (way.isUnruled()) {
            return words.say("matters.unruled");
        }
        return step.delegatedBy()
                .map(by -> words.say("matters.delegated-by", matterWords.organ(by)))
                .orElseGet(() -> Itinerary.isOutside(step) ? words.say("matters.outside") : "");
    }

    private static Comparison.Line line(String name, String how, Fate fate, List<Citation> basis) {
        return new Comparison.Line(
                name,
                how,
                Comparison.mark(fate),
                Comparison.kind(fate),
                Comparison.icon(fate),
                "matters.fate." + fate,
                basis);
    }

    private static long count(List<Leg> legs, Fate fate) {
        return legs.stream().filter(leg -> leg.fate() == fate).count();
    }

    private static boolean isSame(Duty one, Duty other) {
        return one.duty().equals(other.duty())
                && one.to().equals(other.to())
                && one.when().equals(other.when());
    }
}
