package vn.quyche.matters;

import java.time.LocalDate;
import java.util.List;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * What an organ said at its step.
 *
 * @param organ the organ
 * @param act what it did by it
 * @param result what became of the step
 * @param text the words decided; may be empty where nothing was adopted
 * @param takenIn the meeting or ballot
 * @param on the day
 * @param basis the provisions by which it was reached, such as those of the vote
 */
public record StepDecision(
        OrganId organ, Act act, Result result, String text, RecordRef takenIn, LocalDate on, List<Citation> basis) {

    public StepDecision {
        text = Prose.tidy(text);
        basis = List.copyOf(basis);
    }
}
