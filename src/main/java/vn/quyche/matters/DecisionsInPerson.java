package vn.quyche.matters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Act;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;

/**
 * The door to what an office-holder had to decide in person by a power delegated to him, before anything could be laid
 * before an organ: filed, decided and to be reported in one act, afterwards. The Office appraises nothing that is decided
 * already; the organ that hears the report does.
 */
@Component
public class DecisionsInPerson {

    private final Filings filings;
    private final MatterRegister register;
    private final MatterRouting routing;
    private final Papers papers;
    private final Deliberation deliberation;
    private final ReportBacks reportBacks;
    private final Turns turns;

    DecisionsInPerson(
            Filings filings,
            MatterRegister register,
            MatterRouting routing,
            Papers papers,
            Deliberation deliberation,
            ReportBacks reportBacks,
            Turns turns) {
        this.filings = filings;
        this.register = register;
        this.routing = routing;
        this.papers = papers;
        this.deliberation = deliberation;
        this.reportBacks = reportBacks;
        this.turns = turns;
    }

    /** Records it: the matter with its papers, the decision, and the duty to report it. All of it, or nothing. */
    @Transactional
    public MatterId record(Actor by, NewMatter what, DecidedInPerson decided, List<Upload> uploads) {
        mustHoldAnOffice(by);
        mustBeWhole(what, decided);
        var route = routing.routeOn(what, decided.on());
        if (route.outcome() != Outcome.FACTS_NEEDED) {
            refuseUnlessOwn(by, route);
        }
        var id = filings.file(by, what, decided.on());
        var matter = register.lock(id);
        register.save(matter.in(MatterState.ACCEPTED, matter.since()));
        uploads.forEach(upload -> papers.add(by, id, upload, ""));
        var step = Turns.current(matter);
        deliberation.record(
                by,
                id,
                new StepDecision(
                        step.organ(),
                        step.act(),
                        Result.ADOPTED,
                        decided.text(),
                        matter.ref(),
                        decided.on(),
                        List.of()));
        return id;
    }

    /** Whether the route begins with a decision that the actor takes in person by delegated power. */
    public boolean isOwn(Actor by, Route route) {
        return route.steps().stream()
                .findFirst()
                .filter(step -> isOwn(by, step))
                .isPresent();
    }

    /** Whether the actor holds the office of that code. */
    public static boolean holds(Actor by, OrganId office) {
        return by.roles().stream().map(Role::name).anyMatch(office.code()::equals);
    }

    /** The reports that the actor still owes on what he decided in person, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReportBack> owed(Actor by) {
        var offices = offices(by);
        return offices.isEmpty() ? List.of() : reportBacks.owedBy(offices);
    }

    /** Refuses who holds no office that acts in person, or may not lay matters before the organs. */
    public static void mustHoldAnOffice(Actor by) {
        by.mustHave(Right.FILE_MATTER);
        if (offices(by).isEmpty()) {
            throw Refusal.forbidden("matter.no-power-in-person", Optional.empty());
        }
    }

    private static Set<OrganId> offices(Actor by) {
        return by.roles().stream()
                .map(role -> OrganId.of(role.name()))
                .filter(office -> !Itinerary.isMet(office))
                .collect(Collectors.toSet());
    }

    private void mustBeWhole(NewMatter what, DecidedInPerson decided) {
        if (decided.on().isAfter(routing.today())) {
            throw Refusal.invalid("on", "matter.decided-in-future");
        }
        if (decided.text().isEmpty()) {
            throw Refusal.invalid("text", "matter.decision-words-missing");
        }
        Prose.refuseIfTooLong("text", decided.text(), Prose.LONGEST_TEXT);
        if (what.reason().isEmpty()) {
            throw Refusal.invalid("reason", "matter.urgency-missing");
        }
    }

    private void refuseUnlessOwn(Actor by, Route route) {
        if (isOwn(by, route)) {
            return;
        }
        var step = route.steps().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("matter.nobody-decides-in-person"));
        throw Refusal.under(
                step.basis().get(0),
                "matter.not-in-person",
                turns.name(step.organ()),
                step.act().key());
    }

    private static boolean isOwn(Actor by, Step step) {
        return step.act() == Act.DECIDE && step.delegatedBy().isPresent() && holds(by, step.organ());
    }
}
