package vn.quyche.documents;

import java.util.List;
import java.util.Set;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;

/**
 * An organ that issues documents.
 *
 * @param symbol what stands after the slash, such as {@code TU}; organs with one symbol share one series of numbers
 * @param head the lines at the left top of the sheet; the last one is the organ whose head it is
 * @param carries the organs whose decisions go out this way
 * @param types what it may issue
 * @param archive the last line of Nơi nhận
 * @param source where that is written
 * @param rule the rule of the regulation that demands it
 */
record Issuer(
        OrganId organ,
        String symbol,
        List<String> head,
        Set<OrganId> carries,
        Set<String> types,
        String archive,
        DateRange during,
        Source source,
        String rule) {

    /** Where a piece of rule data is written: a rule of the Party, or a setting of the office. */
    record Source(String vietnamese, String english) {}
}
