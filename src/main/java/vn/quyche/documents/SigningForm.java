package vn.quyche.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.PostKind;

/**
 * One way in which documents of an organ are signed.
 *
 * @param key names it in data
 * @param issuer for whom
 * @param office who signs
 * @param lines what stands above the name, such as "T/M BAN THƯỜNG VỤ" and "BÍ THƯ"
 * @param types for which types; all when empty
 * @param inPlaceOf for the holder of which post the signer signs, if for another
 * @param standsIn whether that holder must be away, and the signer stand in by the register
 * @param rule the rule that gives the authority
 */
public record SigningForm(
        String key,
        OrganId issuer,
        PostKind office,
        List<String> lines,
        Set<String> types,
        Optional<PostKind> inPlaceOf,
        boolean standsIn,
        DateRange during,
        String rule) {

    boolean covers(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** The block in one line: "T/M BAN THƯỜNG VỤ, BÍ THƯ". */
    public String words() {
        return String.join(", ", lines);
    }
}
