package vn.quyche.competence;

import java.util.List;
import vn.quyche.kernel.Citation;

/**
 * What a person should look at before relying on the answer.
 *
 * @param code its message is {@code warning.CODE}
 */
public record Warning(String code, List<Citation> basis) {

    /** Whether two provisions answer differently. */
    public boolean isConflict() {
        return basis.size() > 1;
    }
}
