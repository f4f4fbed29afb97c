package vn.quyche.organs;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * Bodies, people and their dated seats and posts were entered.
 *
 * @param particulars who, when
 * @param organs how many bodies
 * @param people how many persons
 */
public record InstitutionEstablished(Particulars particulars, int organs, int people) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("organs", Integer.toString(organs), "people", Integer.toString(people));
    }
}
