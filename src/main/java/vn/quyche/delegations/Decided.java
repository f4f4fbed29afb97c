package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.RecordRef;

/**
 * The decision of the delegating organ on which a delegation rests.
 *
 * @param title as pages cite it, such as "Quyết định 12-QĐ/TU ngày 1/3/2026"
 * @param on the day on which it was taken
 * @param record the matter or document in this house, where there is one
 */
public record Decided(String title, LocalDate on, Optional<RecordRef> record) {}
