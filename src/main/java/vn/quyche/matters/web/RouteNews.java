package vn.quyche.matters.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Warning;
import vn.quyche.kernel.Actor;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.RouteOffer;
import vn.quyche.matters.RouteOverride;
import vn.quyche.matters.RouteOverrides;
import vn.quyche.web.Words;

/** What happened, or may happen, to the route of a matter after it was computed. */
@Component
class RouteNews {

    private final Matters matters;
    private final Rerouting rerouting;
    private final RouteOverrides overrides;
    private final MatterWords matterWords;
    private final Words words;

    RouteNews(Matters matters, Rerouting rerouting, RouteOverrides overrides, MatterWords matterWords, Words words) {
        this.matters = matters;
        this.rerouting = rerouting;
        this.overrides = overrides;
        this.matterWords = matterWords;
        this.words = words;
    }

    Told of(Actor me, MatterId id) {
        var matter = matters.find(me, id);
        var sits = overrides.maySit(me);
        var departures = overrides.of(me, id).stream()
                .map(one -> new Departure(
                        one,
                        said(one),
                        sits && one.isOpen() && !one.hasSpoken(me.person()),
                        sits && one.isOpen() && one.isAskedBy(me.person())))
                .toList();
        return new Told(
                matter.itinerary().route().warnings().stream()
                        .filter(Warning::isConflict)
                        .toList(),
                departures,
                rerouting.offered(matter),
                rerouting.mayChange(me, matter),
                sits
                        && isOpen(matter)
                        && departures.stream().noneMatch(one -> one.override().isOpen()));
    }

    /** "Bỏ qua bước: Ban Thường vụ cho ý kiến". */
    String said(RouteOverride override) {
        var step = matterWords.turn(override.organ(), Optional.of(override.act()));
        var other = override.other().map(matterWords::organ).orElse("");
        return words.say("matters." + override.kind().key() + ".said", step, other);
    }

    private static boolean isOpen(Matter matter) {
        var waits = matter.state() == MatterState.ACCEPTED || matter.state() == MatterState.PREPARE_AGAIN;
        return waits && !matter.itinerary().isDecidedHere();
    }

    /**
     * What the page tells.
     *
     * @param conflicts provisions that answer differently
     * @param departures those asked for, agreed and fallen, the latest first
     * @param offered why the matter may be routed anew, where it may
     * @param mayChange whether the reader may change the facts
     * @param mayDepart whether the reader may ask for a departure
     */
    record Told(
            List<Warning> conflicts,
            List<Departure> departures,
            Optional<RouteOffer> offered,
            boolean mayChange,
            boolean mayDepart) {}

    /**
     * A departure from the route.
     *
     * @param said what it is, in words
     * @param mayAnswer whether the reader's word is awaited
     * @param mayTakeBack whether the reader asked for it
     */
    record Departure(RouteOverride override, String said, boolean mayAnswer, boolean mayTakeBack) {

        /** The colour of its state. */
        public String kind() {
            return switch (override.state()) {
                case PROPOSED -> "warn";
                case AGREED -> "good";
                case REJECTED -> "bad";
                case FALLEN -> "calm";
            };
        }

        /** The sign of its state. */
        public String icon() {
            return switch (override.state()) {
                case PROPOSED -> "wait";
                case AGREED -> "check";
                case REJECTED -> "cross";
                case FALLEN -> "undo";
            };
        }
    }
}
