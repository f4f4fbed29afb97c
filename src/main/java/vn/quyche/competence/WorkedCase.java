package vn.quyche.competence;

import java.util.List;
import java.util.Optional;

/**
 * A question with the answer that a jurist reads out of the text: what proves that text and rules agree.
 *
 * @param title what it is about, in one sentence; the cases that came with the requirements have none
 * @param sources the provisions it is derived from, as one cites them
 */
public record WorkedCase(String id, String title, List<String> sources, RouteQuestion question, Expected expected) {

    /**
     * What the answer must be.
     *
     * @param steps the acts in their order; a further act of the centre, the State body or a party group is no error
     * @param warnings the codes of all warnings; empty where the case says nothing of them
     */
    public record Expected(
            Outcome outcome,
            List<ExpectedStep> steps,
            List<ExpectedDuty> afterwards,
            List<String> needed,
            Optional<List<String>> warnings) {}

    /** An act that must be among the steps, with the provisions it must name. */
    public record ExpectedStep(String organ, Act act, Optional<String> delegatedBy, List<String> basis) {}

    /** A duty that must follow. */
    public record ExpectedDuty(String duty, String to, String when, List<String> basis) {}

    @Override
    public String toString() {
        return id + " " + question.subject();
    }
}
