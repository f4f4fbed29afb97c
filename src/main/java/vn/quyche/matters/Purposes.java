package vn.quyche.matters;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Right;

/** What sums are for: named by those who appraise, and watched when a matter is filed. */
@Component
public class Purposes {

    /** The name under which the entry stands among those of the facts. */
    public static final String ENTRY = "purpose";

    private final MatterRegister register;
    private final SplitSums splits;
    private final MatterFacts telling;
    private final Clock clock;

    Purposes(MatterRegister register, SplitSums splits, MatterFacts telling, Clock clock) {
        this.register = register;
        this.splits = splits;
        this.telling = telling;
        this.clock = clock;
    }

    /** Says what the sum is for, so that parts of one need are recognised whatever their titles. */
    @Transactional
    public void name(Actor by, MatterId id, int version, String purpose) {
        by.mustHave(Right.APPRAISE_MATTER);
        var matter = register.lockFor(by, id);
        Filings.refuseIfStale(matter, version);
        var what = matter.filing().what().to(purpose);
        Prose.refuseIfTooLong("purpose", what.purpose(), Prose.LONGEST_TITLE);
        var named = matter.filed(matter.filing().saying(what));
        register.add(id, new FactEntry(ENTRY, what.purpose(), by.name(), "", clock.instant()));
        register.save(named);
        telling.tell(new PurposeNamed(telling.about(by, named, OrganId.COMMITTEE_OFFICE, List.of()), named.number()));
        warn(by, named);
    }

    @EventListener
    void filed(MatterFiled fact) {
        warn(fact);
    }

    @EventListener
    void filedAgain(MatterResubmitted fact) {
        warn(fact);
    }

    private void warn(Fact fact) {
        var about = fact.particulars().about();
        register.find(MatterId.of(about.id()))
                .ifPresent(matter -> warn(fact.particulars().by(), matter));
    }

    /** Told to those who appraise and to those who decide: whoever filed may not read the other parts. */
    private void warn(Actor by, Matter matter) {
        splits.of(Actor.system(), matter).ifPresent(split -> {
            var told = telling.about(by, matter, OrganId.STANDING_GROUP, split.basis());
            telling.tell(new SplitSumsWarned(
                    new Fact.Particulars(
                            told.happenedAt(),
                            told.by(),
                            told.organ(),
                            told.about(),
                            Audience.of(OrganId.COMMITTEE_OFFICE, OrganId.STANDING_GROUP),
                            told.basis()),
                    matter.number(),
                    split.parts().size(),
                    split.total()));
        });
    }
}
