package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The members were invited. */
public record MeetingConvened(Particulars particulars, int invited) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("invited", String.valueOf(invited));
    }
}
