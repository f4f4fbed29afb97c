package vn.quyche.matters;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Step;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organs;

/** Whose turn it is, and how one who comes out of turn is refused. */
@Component
class Turns {

    private final Organs organs;

    Turns(Organs organs) {
        this.organs = organs;
    }

    String name(OrganId organ) {
        return organs.name(organ);
    }

    /** Names the step whose turn it is and the provision that asks for it. */
    Refusal outOfTurn(Step step, String code, Matter matter, Object... more) {
        var arguments = new ArrayList<Object>(
                List.of(matter.number(), organs.name(step.organ()), step.act().key()));
        arguments.addAll(List.of(more));
        return step.basis().isEmpty()
                ? Refusal.conflict(code, arguments.toArray())
                : Refusal.under(step.basis().get(0), code, arguments.toArray());
    }

    static Step current(Matter matter) {
        return matter.itinerary()
                .current()
                .orElseThrow(() -> Refusal.conflict(
                        "matter.not-to-decide", matter.number(), matter.state().key()));
    }
}
