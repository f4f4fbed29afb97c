package vn.quyche.whatif;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Somebody kept a draft of a change to the rules, or changed the one kept; what it says is the maker's alone. */
public record DraftSaved(Particulars particulars, int changes) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("changes", Integer.toString(changes));
    }
}
