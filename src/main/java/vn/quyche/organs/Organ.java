package vn.quyche.organs;

import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;

/**
 * A body in the form it had over some days: names, place in the tree and seats may change, the id stays.
 *
 * @param id its stable code
 * @param name the official name, such as "Ban Thường vụ Tỉnh ủy"
 * @param shortName the name lists print, such as "Ban Thường vụ"
 * @param kind what sort of body it is
 * @param parent the body it belongs to
 * @param seats how many members it should have; 0 where no number was set
 * @param during the days on which it had this form
 */
public record Organ(
        OrganId id,
        String name,
        String shortName,
        OrganKind kind,
        Optional<OrganId> parent,
        int seats,
        DateRange during) {}
