package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A guest comes to a meeting no more. */
public record GuestUninvited(Particulars particulars, String guest) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("guest", guest);
    }
}
