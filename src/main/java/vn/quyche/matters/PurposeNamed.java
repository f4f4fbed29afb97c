package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** It was said what a matter's sum is for. */
public record PurposeNamed(Particulars particulars, String number) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number);
    }
}
