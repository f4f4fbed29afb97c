package vn.quyche.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.MatterId;
import vn.quyche.meetings.MeetingId;

/** Matters that come before a session besides its usual one: each waits for the next agenda of the organ. */
@Component
class Besides {

    private final Sittings sittings;
    private final Map<OrganId, List<Waiting>> waiting = new HashMap<>();

    Besides(Sittings sittings) {
        this.sittings = sittings;
    }

    /** The matter waits for the organ's next session, which concludes and then goes on. */
    void await(OrganId organ, MatterId matter, String conclusion, Runnable then) {
        waiting.computeIfAbsent(organ, unused -> new ArrayList<>()).add(new Waiting(matter, conclusion, then));
    }

    /** Puts all that waits onto the agenda. */
    List<Waiting> addTo(OrganId organ, MeetingId meeting) {
        var taken = List.copyOf(waiting.getOrDefault(organ, List.of()));
        waiting.remove(organ);
        taken.forEach(one -> sittings.add(meeting, one.matter(), ""));
        return taken;
    }

    void decide(OrganId organ, MeetingId meeting, List<Waiting> taken) {
        for (var one : taken) {
            if (organ.equals(OrganId.STANDING_GROUP)) {
                sittings.byConsensus(meeting, one.matter(), Set.of(), one.conclusion());
            } else {
                sittings.byMajority(meeting, one.matter(), one.conclusion());
            }
            one.then().run();
        }
    }

    /** A matter that waits. */
    record Waiting(MatterId matter, String conclusion, Runnable then) {}
}
