package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.NeededFact;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** What the body that files does: file, file again, take back. */
@Component
class Filings {

    private static final Set<MatterState> FILED_AGAIN = Set.of(MatterState.RETURNED, MatterState.WITHDRAWN);

    private final MatterRegister register;
    private final MatterRouting routing;
    private final Doubts doubts;
    private final MatterFacts telling;
    private final Clock clock;

    Filings(MatterRegister register, MatterRouting routing, Doubts doubts, MatterFacts telling, Clock clock) {
        this.register = register;
        this.routing = routing;
        this.doubts = doubts;
        this.telling = telling;
        this.clock = clock;
    }

    MatterId file(Actor by, NewMatter what) {
        return file(by, what, routing.today());
    }

    /** Files what is routed by the rules of a day, which lies before today where it was decided before. */
    MatterId file(Actor by, NewMatter what, LocalDate on) {
        by.mustHave(Right.FILE_MATTER);
        var route = checked(what, on);
        var year = routing.today().getYear();
        var number = register.drawNumber(year);
        var now = clock.instant();
        var matter = new Matter(
                MatterId.random(),
                0,
                "HS-%03d/%d".formatted(number, year),
                new Filing(what, by.body(), by.person(), by.name(), now, 1),
                routing.way(route, on),
                MatterState.FILED,
                now,
                null,
                MatterReaders.atFirst(by.body()));
        register.add(matter, year, number);
        enterFacts(by, matter);
        telling.filed(by, matter);
        doubts.tell(by, Optional.empty(), matter);
        return matter.id();
    }

    Route route(NewMatter what) {
        return routing.route(what);
    }

    void resubmit(Actor by, MatterId id, int version, NewMatter what) {
        by.mustHave(Right.FILE_MATTER);
        var matter = own(by, id, version);
        refuseIf(
                !FILED_AGAIN.contains(matter.state()),
                "matter.not-to-file-again",
                matter.state().key());
        var route = checked(what, routing.today());
        var now = clock.instant();
        var again = new Filing(
                what,
                matter.body(),
                by.person(),
                by.name(),
                now,
                matter.filing().round() + 1);
        var filed =
                matter.filed(again).along(routing.way(route, routing.today())).in(MatterState.FILED, now);
        register.save(filed);
        enterFacts(by, filed);
        telling.filedAgain(by, filed);
        doubts.tell(by, Optional.of(matter.itinerary()), filed);
    }

    void withdraw(Actor by, MatterId id, int version) {
        by.mustHave(Right.FILE_MATTER);
        var matter = own(by, id, version);
        matter.place()
                .ifPresent(place -> refuseIf(
                        true,
                        "matter.on-an-agenda",
                        matter.number(),
                        place.meeting().title()));
        refuseIf(
                !matter.state().isOpen(),
                "matter.not-to-withdraw",
                matter.state().key());
        refuseIf(matter.itinerary().position() > 0, "matter.already-decided-on");
        var withdrawn = matter.in(MatterState.WITHDRAWN, clock.instant());
        register.save(withdrawn);
        telling.withdrawn(by, withdrawn);
    }

    /** Those whose turn it is may read it from then on. */
    static Matter readableByCurrent(Matter matter) {
        return matter.currentStep()
                .filter(Itinerary::isMet)
                .map(step -> matter.readableBy(matter.audience().and(step.organ())))
                .orElse(matter);
    }

    static void refuseIfStale(Matter matter, int version) {
        refuseIf(matter.version() != version, "record.changed");
    }

    private Route checked(NewMatter what, LocalDate on) {
        if (what.title().isEmpty()) {
            throw Refusal.invalid("title", "matter.title-missing");
        }
        Prose.refuseIfTooLong("title", what.title(), Prose.LONGEST_TITLE);
        Prose.refuseIfTooLong("summary", what.summary(), Prose.LONGEST_TEXT);
        Prose.refuseIfTooLong("reason", what.reason(), Prose.LONGEST_TEXT);
        Prose.refuseIfTooLong("purpose", what.purpose(), Prose.LONGEST_TITLE);
        if (Objects.equals(what.facts().get(FactEntry.DISSENT), true)) {
            throw Refusal.invalid(FactEntry.DISSENT, "matter.dissent-comes-from-the-record");
        }
        var route = routing.route(what, on);
        if (route.outcome() == Outcome.FACTS_NEEDED) {
            throw Refusal.invalid(
                    route.needed().get(0).fact(),
                    "matter.facts-needed",
                    route.needed().stream().map(NeededFact::question).collect(Collectors.joining(" ")));
        }
        if (route.outcome() == Outcome.NOT_REQUIRED && what.reason().isEmpty()) {
            throw route.basis().isEmpty()
                    ? Refusal.invalid("reason", "matter.not-required")
                    : Refusal.under(route.basis().get(0), "matter.not-required");
        }
        return route;
    }

    private void enterFacts(Actor by, Matter matter) {
        matter.facts()
                .forEach((fact, value) ->
                        register.add(matter.id(), new FactEntry(fact, value, by.name(), "", clock.instant())));
    }

    private Matter own(Actor by, MatterId id, int version) {
        var matter = register.lockFor(by, id);
        if (!matter.body().equals(by.body())) {
            throw Refusal.forbidden("matter.of-another-body", Optional.empty());
        }
        refuseIfStale(matter, version);
        return matter;
    }
}
