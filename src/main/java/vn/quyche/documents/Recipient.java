package vn.quyche.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;

/**
 * A line of Nơi nhận.
 *
 * @param organ the body, when it works in this house and can open the document here
 * @param name the body as printed
 * @param purpose what it is sent for, such as "để thực hiện"; empty when nothing is said
 */
public record Recipient(@Nullable OrganId organ, String name, String purpose) {

    /** A body of this house. */
    public static Recipient of(OrganId organ, String name, String purpose) {
        return new Recipient(organ, name, purpose);
    }

    /** A body outside, which gets the paper. */
    public static Recipient outside(String name, String purpose) {
        return new Recipient(null, name, purpose);
    }

    public Optional<OrganId> inside() {
        return Optional.ofNullable(organ);
    }

    /** The line without its dash and comma: "Ban Tổ chức Tỉnh ủy (để thực hiện)". */
    public String printed() {
        return purpose.isBlank() ? name : name + " (" + purpose + ")";
    }
}
