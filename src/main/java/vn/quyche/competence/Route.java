package vn.quyche.competence;

import java.util.List;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Version;

/**
 * The answer to a question of who decides.
 *
 * @param steps the required acts in their order
 * @param afterwards what the decision starts
 * @param needed the facts that can still change the answer, the most telling first
 * @param basis all provisions the answer rests on
 */
public record Route(
        Outcome outcome,
        Version version,
        List<Step> steps,
        List<Duty> afterwards,
        List<NeededFact> needed,
        List<Warning> warnings,
        List<Citation> basis) {}
