package vn.quyche.desk;

import java.time.LocalDate;
import java.util.List;
import vn.quyche.kernel.Actor;

/** What of one module waits for a person, and what of it comes. */
interface Waits {

    List<Waiting> waiting(Actor actor, LocalDate today);

    default List<Coming> coming(Actor actor, LocalDate today, LocalDate until) {
        return List.of();
    }
}
