package vn.quyche.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Route;
import vn.quyche.competence.RouteQuestion;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rules;

/** Asks who decides, under the regulation in force today. */
@Component
class MatterRouting {

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

    Route route(NewMatter what) {
        return route(what.subject(), what.facts());
    }

    Route route(String subject, Map<String, Object> facts) {
        return competence.route(new RouteQuestion(regulations.working().id(), today(), subject, facts));
    }

    /** The facts with one of them set. */
    static NewMatter with(NewMatter what, String fact, Object value) {
        var facts = new HashMap<>(what.facts());
        facts.put(fact, value);
        return new NewMatter(what.subject(), facts, what.title(), what.summary(), what.reason());
    }

    boolean knows(String subject, String fact) {
        return competence.subjects().find(subject).stream()
                .flatMap(found -> found.facts().stream())
                .anyMatch(definition -> definition.name().equals(fact));
    }
}
