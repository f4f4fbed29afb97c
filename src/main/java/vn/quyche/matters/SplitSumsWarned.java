package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A matter was filed whose sum, with others to the same purpose, passes what is delegated. */
public record SplitSumsWarned(Particulars particulars, String number, int parts, long total) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "parts", String.valueOf(parts), "total", String.valueOf(total));
    }
}
