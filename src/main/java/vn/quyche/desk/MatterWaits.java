package vn.quyche.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Filter;
import vn.quyche.matters.MatterLine;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.RouteOverrides;
import vn.quyche.meetings.Meetings;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;

/** Matters to appraise, to complete, to bring before an organ. */
@Component
class MatterWaits implements Waits {

    /** Where on or behind the matter's page it is done. */
    private static final Map<String, String> WHERE = Map.of("reroute", "/facts?anew=true", "depart", "#h-departures");

    /** The rules that ask for it. */
    private static final Map<String, String> RULES = Map.of("appraise", "R-21.5-a", "depart", "R-22.2-a");

    private final Matters matters;
    private final Rerouting rerouting;
    private final RouteOverrides overrides;
    private final Organs organs;
    private final Regulations regulations;

    MatterWaits(
            Matters matters, Rerouting rerouting, RouteOverrides overrides, Organs organs, Regulations regulations) {
        this.matters = matters;
        this.rerouting = rerouting;
        this.overrides = overrides;
        this.organs = organs;
        this.regulations = regulations;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        var waiting = new ArrayList<Waiting>();
        if (actor.may(Right.APPRAISE_MATTER)) {
            in(MatterState.FILED, actor).forEach(line -> waiting.add(waiting("appraise", line, today)));
            in(MatterState.ACCEPTED, actor).stream()
                    .filter(line -> line.turn()
                            .filter(Meetings.MEETING_ORGANS::contains)
                            .isPresent())
                    .forEach(line -> waiting.add(waiting("place", line, today)));
        }
        rerouting.offered(actor).forEach(line -> waiting.add(waiting("reroute", line, today)));
        overrides.waitingFor(actor).forEach(line -> waiting.add(waiting("depart", line, today)));
        in(MatterState.RETURNED, actor).stream()
                .filter(line -> line.body().equals(actor.body()))
                .forEach(line -> waiting.add(waiting("complete", line, today)));
        in(MatterState.PREPARE_AGAIN, actor).stream()
                .filter(line -> line.body().equals(actor.body()) || actor.isOffice())
                .forEach(line -> waiting.add(waiting("prepare-again", line, today)));
        return waiting;
    }

    private List<MatterLine> in(MatterState state, Actor actor) {
        return matters.list(actor, Filter.in(state)).lines();
    }

    private Waiting waiting(String kind, MatterLine line, LocalDate today) {
        return new Waiting(
                kind,
                line.title(),
                line.ref().path() + WHERE.getOrDefault(kind, ""),
                Waiting.Meta.of(
                        "desk.meta.matter",
                        line.number(),
                        organs.name(line.body()),
                        VietnamTime.written(VietnamTime.dateOf(line.filedAt()))),
                RULES.containsKey(kind)
                        ? List.of(regulations.rules(today).cite(RULES.getOrDefault(kind, "")))
                        : List.of(),
                Optional.empty());
    }
}
