package vn.quyche.matters;

import java.time.LocalDate;
import java.util.List;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * Several sums to one purpose, each small enough to be decided by delegation, that together are not (J-49).
 *
 * @param purpose what they are for, in the words of the first
 * @param subject the subject of the catalogue
 * @param total what they come to
 * @param parts the matters, in the order in which they were filed
 * @param decider who would decide on the whole
 * @param basis the provisions by which the whole would go there
 */
public record SplitSum(
        String purpose, String subject, long total, List<Part> parts, OrganId decider, List<Citation> basis) {

    /** One of the sums. */
    public record Part(MatterId id, String number, String title, long amount, MatterState state, LocalDate filedOn) {}

    public SplitSum {
        parts = List.copyOf(parts);
        basis = List.copyOf(basis);
    }

    /** Whether a matter is a part of it. */
    public boolean has(MatterId id) {
        return parts.stream().anyMatch(part -> part.id().equals(id));
    }
}
