package vn.quyche.obligations;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Nearness;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.obligations.Obligation.State;
import vn.quyche.regulation.Schedule;

/**
 * One obligation as the rules in force on the last day of its period ask for it.
 *
 * @param schedule what the rule says is owed
 * @param basis the provision
 * @param version the number of the version of the regulation that asks for it
 */
public record Slot(ObligationKey key, Schedule schedule, Citation basis, String version) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The last day in time. */
    public LocalDate due() {
        return key.span().last().plus(schedule.grace().orElse(Period.ZERO));
    }

    /** Who may do it: its owner, or who may in the owner's place. */
    public List<OrganId> performers() {
        return Stream.concat(Stream.of(key.owner()), schedule.deputies().stream())
                .toList();
    }

    /** Who may know of it: who owes it, who receives it, with whom it is done, and the Office that keeps the calendar. */
    Audience audience() {
        var readers = Audience.of(schedule.to()).and(key.owner()).and(OrganId.COMMITTEE_OFFICE);
        return key.counterpart().map(readers::and).orElse(readers);
    }

    /** What the obligation is, given what stands recorded of it. */
    Obligation judged(Optional<Settlement> standing, LocalDate today, Nearness nearness) {
        var state = standing.map(this::ended).orElseGet(() -> open(today, nearness));
        return new Obligation(
                key.code(),
                key.owner(),
                basis,
                Optional.of(due()),
                Optional.empty(),
                state,
                standing.flatMap(Settlement::proof),
                Optional.of(this),
                standing);
    }

    private State ended(Settlement settlement) {
        if (settlement.kind() == Settlement.Kind.EXCUSED) {
            return State.EXCUSED;
        }
        return settlement.day().isAfter(due()) ? State.SATISFIED_LATE : State.SATISFIED;
    }

    private State open(LocalDate today, Nearness nearness) {
        return nearness.isNear(due(), today) ? State.NEAR : due().isBefore(today) ? State.MISSED : State.TO_COME;
    }

    /** What facts tell of it. */
    Map<String, String> details() {
        return Map.of(
                "code", key.code(),
                "period", key.span().token(),
                "due", due().toString(),
                "with", key.counterpart().map(OrganId::code).orElse(""));
    }

    /** As history points at it. */
    public RecordRef ref() {
        return new RecordRef("obligation", key.toString(), title());
    }

    private String title() {
        return schedule.title(VIETNAMESE) + ", " + key.span().token();
    }
}
