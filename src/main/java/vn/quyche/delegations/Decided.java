package vn.quyche.delegations;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.quyche.kernel.RecordRef;

/**
 * The decision of the delegating organ on which a delegation rests.
 *
 * @param number its number and symbol, or the register number of the matter while no document is issued
 * @param on the day on which it was taken
 * @param record the matter or document in this house, where there is one
 */
public record Decided(String number, LocalDate on, Optional<RecordRef> record) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    /** As pages cite it in either language: "47-KL/TU, 19/3/2024". */
    public String title() {
        return number + ", " + DAY.format(on);
    }
}
