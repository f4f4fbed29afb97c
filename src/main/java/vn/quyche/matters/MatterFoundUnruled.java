package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * No provision covers a matter: it goes up, and into the gap register.
 *
 * @param why how the rulebook explains the silence
 * @param english the same in English
 */
public record MatterFoundUnruled(
        Particulars particulars, MatterId matter, String number, String subject, String why, String english)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject);
    }
}
