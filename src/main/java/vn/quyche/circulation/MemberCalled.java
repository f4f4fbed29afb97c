package vn.quyche.circulation;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The Office called a member whose answer in writing was missing. */
public record MemberCalled(Particulars particulars, String member) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("member", member);
    }
}
