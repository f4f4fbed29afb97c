package vn.quyche.matters;

import java.time.LocalDate;
import vn.quyche.kernel.Citation;

/**
 * By when the papers of a matter must reach the Office for the meeting on whose agenda it stands.
 *
 * @param on the last day in time
 * @param days how many days before the meeting that is
 * @param source where the regulation says so
 */
public record PapersDue(LocalDate on, int days, Citation source) {

    public boolean isPast(LocalDate today) {
        return today.isAfter(on);
    }
}
