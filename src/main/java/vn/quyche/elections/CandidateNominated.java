package vn.quyche.elections;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A name came onto the list of an election. */
public record CandidateNominated(Particulars particulars, String name) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
