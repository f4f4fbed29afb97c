package vn.quyche.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Evidence;
import vn.quyche.regulation.Rules;

/**
 * Where the regulation did not show the way, or it was departed from: matters that no rule covers, provisions that answer
 * differently, departures of the Standing Group, facts changed after filing, routes computed anew.
 */
final class RouteLines {

    private static final String MATTER = "matter";

    /** That what is beyond competence goes up; that the Standing Group decides by assent; that the Office appraises. */
    private static final String BEYOND_COMPETENCE = "R-26.2-c";

    private static final String BY_ASSENT = "R-22.2-a";
    private static final String APPRAISAL = "R-21.5-a";

    private final Rules rules;
    private final Evidence evidence;

    RouteLines(Rules rules, Evidence evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    /** The lines of the Standing Group, before which such matters come, and of the Office, which confirms routes. */
    List<Line> of(OrganId organ) {
        var lines = new ArrayList<Line>();
        if (organ.equals(OrganId.STANDING_GROUP)) {
            add(lines, "matters.without-rule", organ, BEYOND_COMPETENCE, "MatterFoundUnruled", "verdict.to-regulate");
            add(lines, "matters.rules-in-conflict", organ, BY_ASSENT, "ProvisionsConflicted", "verdict.to-regulate");
            add(lines, "routes.overridden", organ, BY_ASSENT, "RouteOverridden", "verdict.overridden");
        }
        if (organ.equals(OrganId.COMMITTEE_OFFICE)) {
            add(lines, "facts.changed", organ, APPRAISAL, "FactsChanged", "");
            add(lines, "routes.renewed", organ, APPRAISAL, "MatterRerouted", "");
            add(lines, "routes.follow-delegation", organ, APPRAISAL, "DelegationFollowed", "");
        }
        return lines;
    }

    /** A line that has nothing behind it is said all the same: that nothing was departed from is worth knowing. */
    private void add(List<Line> lines, String measure, OrganId organ, String rule, String fact, String verdict) {
        var facts = evidence.of(fact);
        source(rule, facts)
                .ifPresent(basis -> lines.add(new Line(
                        measure,
                        organ,
                        basis,
                        facts.size(),
                        OptionalLong.empty(),
                        MATTER,
                        Saying.of(fact.equals("RouteOverridden") ? "norm.by-exception" : "norm.none"),
                        evidence.byMonth(facts),
                        OptionalLong.empty(),
                        verdict.isEmpty() ? Verdict.none() : Verdict.keptUnless(facts.size(), verdict),
                        facts)));
    }

    /** The rule where the version has it, else a provision of what happened. */
    private Optional<Citation> source(String rule, List<Entry> facts) {
        return rules.rule(rule)
                .map(found -> found.source())
                .or(() -> facts.stream().flatMap(fact -> fact.basis().stream()).findFirst());
    }
}
