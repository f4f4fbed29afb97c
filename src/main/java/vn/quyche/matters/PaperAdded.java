package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A paper came to a matter. */
public record PaperAdded(Particulars particulars, String number, String paper, long size) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "paper", paper, "size", Long.toString(size));
    }
}
