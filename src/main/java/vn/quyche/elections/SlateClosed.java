package vn.quyche.elections;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The list of an election was closed. */
public record SlateClosed(Particulars particulars, int seats, int standing) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("seats", Integer.toString(seats), "standing", Integer.toString(standing));
    }
}
