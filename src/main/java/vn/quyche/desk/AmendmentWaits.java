package vn.quyche.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.gaps.Amendment;
import vn.quyche.gaps.AmendmentState;
import vn.quyche.gaps.Amendments;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** Proposed amendments of the regulation, for those who take them up or decline them. */
@Component
class AmendmentWaits implements Waits {

    private final Amendments amendments;
    private final Regulations regulations;

    AmendmentWaits(Amendments amendments, Regulations regulations) {
        this.amendments = amendments;
        this.regulations = regulations;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        if (!actor.may(Right.DECIDE_AMENDMENT)) {
            return List.of();
        }
        var basis = List.of(regulations.rules(today).cite("R-7.1-a"));
        return amendments.list(actor, Optional.of(AmendmentState.PROPOSED)).stream()
                .map(amendment -> new Waiting(
                        "amendment",
                        amendment.title(),
                        amendment.ref().path(),
                        meta(amendment),
                        basis,
                        Optional.empty()))
                .toList();
    }

    private static Waiting.Meta meta(Amendment amendment) {
        return Waiting.Meta.of("desk.meta.amendment", amendment.byName(), amendment.precedents());
    }
}
