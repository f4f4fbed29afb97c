package vn.quyche.matters;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A matter on its way through the organs.
 *
 * @param id its id
 * @param version changes with every change, so that a stale page is noticed
 * @param number its number in the register, such as HS-031/2024
 * @param filing what was filed, by whom
 * @param itinerary its route and how far along it is
 * @param state where it stands
 * @param since since when it stands there
 * @param placing its place on an agenda, while it has one
 * @param audience who may read it
 */
public record Matter(
        MatterId id,
        int version,
        String number,
        Filing filing,
        Itinerary itinerary,
        MatterState state,
        Instant since,
        @Nullable Placing placing,
        Audience audience) {

    public String title() {
        return filing.what().title();
    }

    public String summary() {
        return filing.what().summary();
    }

    public String subject() {
        return filing.what().subject();
    }

    public Map<String, Object> facts() {
        return filing.facts();
    }

    public OrganId body() {
        return filing.body();
    }

    public Optional<Placing> place() {
        return Optional.ofNullable(placing);
    }

    /** The step whose turn it is, while the matter is open. */
    public Optional<Step> currentStep() {
        return state.isOpen() ? itinerary.current() : Optional.empty();
    }

    /** How others point at it. */
    public RecordRef ref() {
        return new RecordRef("matter", id.toString(), number + ". " + title());
    }

    Matter in(MatterState next, Instant at) {
        return new Matter(id, version, number, filing, itinerary, next, at, null, audience);
    }

    Matter along(Itinerary way) {
        return new Matter(id, version, number, filing, way, state, since, placing, audience);
    }

    /** The matter on its changed way; where another organ's turn has come it waits there, off any agenda. */
    Matter onto(RouteChange change, Instant at) {
        var moved = along(change.after());
        var leaves = state == MatterState.PLACED || state == MatterState.PREPARE_AGAIN;
        var there = leaves && !change.isSameTurn() ? moved.in(MatterState.ACCEPTED, at) : moved;
        return state == MatterState.FILED ? there : Filings.readableByCurrent(there);
    }

    Matter filed(Filing again) {
        return new Matter(id, version, number, again, itinerary, state, since, placing, audience);
    }

    Matter placed(Placing place, Instant at) {
        return new Matter(id, version, number, filing, itinerary, MatterState.PLACED, at, place, audience);
    }

    Matter readableBy(Audience readers) {
        return new Matter(id, version, number, filing, itinerary, state, since, placing, readers);
    }
}
