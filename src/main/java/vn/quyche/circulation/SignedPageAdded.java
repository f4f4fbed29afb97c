package vn.quyche.circulation;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * A page written or signed by hand was added to a member's answer.
 *
 * @param member the member's name
 * @param digest the digest of the file, so that the page can be shown to be the one that came
 */
public record SignedPageAdded(Particulars particulars, String member, String digest) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("member", member, "sha256", digest);
    }
}
