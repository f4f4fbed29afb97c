package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Somebody who is no member was invited to a meeting. */
public record GuestInvited(Particulars particulars, String guest) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("guest", guest);
    }
}
