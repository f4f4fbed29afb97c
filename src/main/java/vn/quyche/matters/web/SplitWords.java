package vn.quyche.matters.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.SplitSum;
import vn.quyche.matters.SplitSums;
import vn.quyche.web.Words;

/** Says that sums decided one by one would go elsewhere together; templates show it, nothing is refused for it. */
@Component
class SplitWords {

    static final String CODE = "delegated-sums-split";

    private final SplitSums splits;
    private final MatterWords matterWords;
    private final Words words;

    SplitWords(SplitSums splits, MatterWords matterWords, Words words) {
        this.splits = splits;
        this.matterWords = matterWords;
        this.words = words;
    }

    /**
     * The warning as a page shows it.
     *
     * @param parts the other matters, each with its sum
     */
    record Said(String reason, List<Part> parts, List<Citation> basis) {}

    record Part(MatterId id, String text) {}

    Optional<Said> of(Actor me, Matter matter) {
        return splits.of(me, matter).map(split -> said(split, Optional.of(matter.id())));
    }

    /** Of a matter that is being filed, or filed again. */
    Optional<Said> of(Actor me, NewMatter what, Optional<MatterId> itself) {
        return splits.of(me, what, matterWords.today(), itself).map(split -> said(split, itself));
    }

    private Said said(SplitSum split, Optional<MatterId> itself) {
        var reason = words.say(
                "matters.split",
                split.parts().size(),
                words.money(split.total()),
                matterWords.organ(split.decider()),
                split.purpose());
        var others = split.parts().stream()
                .filter(part ->
                        !part.number().isEmpty() && !Optional.of(part.id()).equals(itself))
                .map(part ->
                        new Part(part.id(), part.number() + ". " + part.title() + ": " + words.money(part.amount())))
                .toList();
        return new Said(reason, others, split.basis());
    }
}
