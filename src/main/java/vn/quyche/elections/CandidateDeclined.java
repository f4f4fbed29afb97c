package vn.quyche.elections;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A candidate does not stand. */
public record CandidateDeclined(Particulars particulars, String name) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
