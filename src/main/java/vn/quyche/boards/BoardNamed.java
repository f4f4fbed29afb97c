package vn.quyche.boards;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The meeting named who counts the slips. */
public record BoardNamed(Particulars particulars, int members) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("members", String.valueOf(members));
    }
}
