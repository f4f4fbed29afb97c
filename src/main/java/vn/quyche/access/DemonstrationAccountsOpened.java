package vn.quyche.access;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * The accounts of the demonstration were opened.
 *
 * @param particulars who, when
 * @param accounts how many
 */
public record DemonstrationAccountsOpened(Particulars particulars, int accounts) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("accounts", Integer.toString(accounts));
    }
}
