package vn.quyche.competence;

import java.util.List;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * What the decision starts.
 *
 * @param duty its code, such as {@code REPORT_BACK}
 * @param when the code of its time, such as {@code NEXT_MEETING}
 */
public record Duty(String duty, OrganId to, String when, List<Citation> basis) {}
