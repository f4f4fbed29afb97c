package vn.quyche.competence;

import java.util.List;
import vn.quyche.kernel.Citation;

/** How some cases of a subject go: the required acts, and what they rest on. */
public record Course(Outcome outcome, List<Step> steps, List<Citation> basis) {

    static Course of(Answer answer) {
        return new Course(answer.outcome(), answer.steps(), answer.basis());
    }
}
