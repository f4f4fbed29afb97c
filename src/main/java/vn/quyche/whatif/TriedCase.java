package vn.quyche.whatif;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.matters.MatterHistory.PastMatter;

/**
 * One case on which a change is tried.
 *
 * @param number its place among the cases, from 1
 * @param on the day whose version answers it
 * @param shown what it is shown as: a matter, a line of a table, or the request as it was sent
 */
public record TriedCase(long number, String subject, Map<String, Object> facts, LocalDate on, Object shown) {

    /** Whether it is a matter about which somebody still has to do something. */
    boolean isOpen() {
        return shown instanceof PastMatter matter && matter.open();
    }
}
