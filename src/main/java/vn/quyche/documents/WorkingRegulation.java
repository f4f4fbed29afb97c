package vn.quyche.documents;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rule;

/** Finds rules in the regulation under which the committee works. */
@Component
class WorkingRegulation implements Provisions {

    private final Regulations regulations;

    WorkingRegulation(Regulations regulations) {
        this.regulations = regulations;
    }

    /** Of a version that does not state the rule, as the marked text of an older one, the newest one speaks. */
    @Override
    public Citation cite(String rule, LocalDate on) {
        var editions = regulations.working().editions();
        return regulations
                .working()
                .find(on)
                .flatMap(rules -> rules.rule(rule))
                .map(Rule::source)
                .orElseGet(() -> editions.get(editions.size() - 1).cite(rule));
    }
}
