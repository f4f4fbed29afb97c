package vn.quyche.documents;

import java.time.LocalDate;
import vn.quyche.kernel.Citation;

/** Where a rule of the working regulation stands. */
@FunctionalInterface
interface Provisions {

    Citation cite(String rule, LocalDate on);
}
