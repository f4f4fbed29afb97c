package vn.quyche.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Route;
import vn.quyche.competence.RouteQuestion;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Version;

/** Asks who decides, under the regulation in force today or that under which a matter was routed. */
@Component
class MatterRouting {

    /** That what is beyond competence goes up. */
    private static final String BEYOND_COMPETENCE = "R-26.2-c";

    private final Competence competence;
    private final Regulations regulations;
    private final Clock clock;

    MatterRouting(Competence competence, Regulations regulations, Clock clock) {
        this.competence = competence;
        this.regulations = regulations;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    Rules rules() {
        return regulations.rules(today());
    }

    /** The provision, where the rules of today have the rule. */
    List<Citation> cites(String rule) {
        return rules().rule(rule).map(Rule::source).stream().toList();
    }

    /** How the Standing Group decides, and so how it departs from a route. */
    Citation departing() {
        return rules().cite("R-22.2-a");
    }

    Route route(NewMatter what) {
        return route(what, today());
    }

    Route route(NewMatter what, LocalDate on) {
        return route(what.subject(), what.facts(), on);
    }

    /** The route of today of a matter that was routed before. */
    Route routeAnew(NewMatter what) {
        return routeOn(what, today());
    }

    /** The route that a matter with these facts takes on a day. */
    Route routeOn(NewMatter what, LocalDate on) {
        return route(what.subject(), asked(what, on), on);
    }

    /** The route under the version in which the matter was routed, as its rules last stood. */
    Route routeAsBefore(Itinerary way, NewMatter what) {
        return route(what.subject(), asked(what, dayOf(way)), dayOf(way));
    }

    private Route route(String subject, Map<String, Object> facts, LocalDate on) {
        return competence.route(new RouteQuestion(regulations.working().id(), on, subject, facts));
    }

    /** Judgements and dissent are asked only where an act is delegated; where it no longer is, they play no part. */
    private Map<String, Object> asked(NewMatter what, LocalDate on) {
        var asked = new HashMap<>(what.facts());
        asked.keySet().removeIf(name -> isOfProcedure(name) && !knows(what.subject(), name, on));
        return asked;
    }

    private static boolean isOfProcedure(String fact) {
        return FactEntry.JUDGEMENTS.contains(fact) || fact.equals(FactEntry.DISSENT);
    }

    /** How the rulebook explains that no rule covers the matter; empty where it does not. */
    String whyUnruled(Matter matter, Locale language) {
        var on = dayOf(matter.itinerary());
        var facts = asked(matter.filing().what(), on);
        var question = new RouteQuestion(regulations.working().id(), on, matter.subject(), facts);
        return competence.gap(question, language).orElse("");
    }

    /** A new way along the route. */
    Itinerary way(Route route, LocalDate on) {
        return Itinerary.along(route, on, cites(BEYOND_COMPETENCE));
    }

    /** Today while the version is in force, its last day afterwards. */
    LocalDate dayOf(Itinerary way) {
        var key = way.route().version().key();
        if (key.equals(inForce().key())) {
            return today();
        }
        return regulations
                .working()
                .edition(key)
                .flatMap(rules -> rules.version().effectiveTo())
                .map(end -> end.minusDays(1))
                .orElse(way.on());
    }

    /** The version in force today. */
    Version inForce() {
        return rules().version();
    }

    /** The facts with one of them set. */
    static NewMatter with(NewMatter what, String fact, Object value) {
        var facts = new HashMap<>(what.facts());
        facts.put(fact, value);
        return what.with(facts);
    }

    boolean knows(String subject, String fact) {
        return knows(subject, fact, today());
    }

    private boolean knows(String subject, String fact, LocalDate on) {
        return competence.subject(subject, on).fact(fact).isPresent();
    }
}
