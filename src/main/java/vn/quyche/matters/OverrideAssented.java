package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A member of the Standing Group assented to a departure from a matter's route. */
public record OverrideAssented(Particulars particulars, String number, int assents, int needed) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "assents", Integer.toString(assents), "needed", Integer.toString(needed));
    }
}
