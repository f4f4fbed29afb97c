package vn.quyche.gaps;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.matters.DecisionTaken;
import vn.quyche.matters.MatterFoundUnruled;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterResubmitted;
import vn.quyche.matters.MatterWithdrawn;
import vn.quyche.matters.OverrideEnded;
import vn.quyche.matters.ProvisionsConflicted;
import vn.quyche.matters.Result;
import vn.quyche.matters.RouteClarified;
import vn.quyche.matters.RouteOverridden;

/** Hears of matters: opens and closes entries by itself, so that nobody has to think of it. */
@Component
class GapEar {

    private static final String MATTER = "matter";

    private final GapBook book;
    private final Clock clock;

    GapEar(GapBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void unruled(MatterFoundUnruled found) {
        var told = found.particulars();
        book.open(entry(
                told, found.number(), found.subject(), Ground.NO_RULE, "", told.basis(), found.why(), found.english()));
    }

    @EventListener
    void conflicted(ProvisionsConflicted found) {
        var told = found.particulars();
        book.open(
                entry(told, found.number(), found.subject(), Ground.CONFLICT, found.conflict(), told.basis(), "", ""));
    }

    /** The first provision is that by which the Standing Group departs; those after it are departed from. */
    @EventListener
    void overridden(RouteOverridden found) {
        var told = found.particulars();
        var departedFrom = told.basis().stream().skip(1).toList();
        book.open(entry(
                told,
                found.number(),
                found.subject(),
                Ground.OVERRIDE,
                found.kind().name(),
                departedFrom.isEmpty() ? told.basis() : departedFrom,
                found.reason(),
                found.reason()));
    }

    @EventListener
    void clarified(RouteClarified clarified) {
        if (!clarified.unruled()) {
            book.end(clarified.matter(), Ground.NO_RULE, List.of(), GapState.CLEARED, clock.instant());
        }
        book.end(clarified.matter(), Ground.CONFLICT, clarified.conflicts(), GapState.CLEARED, clock.instant());
    }

    @EventListener
    void ended(OverrideEnded ended) {
        book.end(ended.matter(), Ground.OVERRIDE, List.of(), GapState.CLEARED, clock.instant());
    }

    /** The last word in this house settles it, or a word that ends the matter. */
    @EventListener
    void decided(DecisionTaken decision) {
        var isAdopted = decision.result() == Result.ADOPTED && decision.deciding();
        if (isAdopted || decision.result() == Result.NOT_ADOPTED) {
            var settlement = new Gap.Settlement(
                    decision.decider(),
                    decision.act().key(),
                    decision.result().key(),
                    decision.takenIn(),
                    decision.on());
            book.settle(decision.matter(), settlement, clock.instant());
        }
    }

    @EventListener
    void withdrawn(MatterWithdrawn withdrawn) {
        matter(withdrawn).ifPresent(id -> book.drop(id, clock.instant()));
    }

    @EventListener
    void filedAgain(MatterResubmitted filed) {
        matter(filed).ifPresent(book::reopen);
    }

    /** Whoever may read the matter may read of the gap, and nobody else. */
    @EventListener
    void told(Fact fact) {
        var told = fact.particulars();
        matter(fact).ifPresent(id -> book.follow(id, told.about().title(), told.audience()));
    }

    private Gap entry(
            Fact.Particulars told,
            String number,
            String subject,
            Ground ground,
            String code,
            List<Citation> provisions,
            String reason,
            String english) {
        return new Gap(
                GapId.random(),
                told.about(),
                number,
                subject,
                ground,
                code,
                provisions,
                reason,
                english,
                told.by().name(),
                told.happenedAt(),
                GapState.OPEN,
                Optional.empty(),
                Optional.empty(),
                told.audience());
    }

    private static Optional<MatterId> matter(Fact fact) {
        var about = fact.particulars().about();
        return about.type().equals(MATTER) ? Optional.of(MatterId.of(about.id())) : Optional.empty();
    }
}
