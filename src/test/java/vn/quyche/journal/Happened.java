package vn.quyche.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Role;

/** A fact of the tests. */
record Happened(
        Particulars particulars, Map<String, String> details, Optional<Role> standingInFor, OptionalLong corrects)
        implements Fact {

    private static final Instant THEN = Instant.parse("2024-03-15T02:00:00Z");

    static Happened once() {
        return to(new RecordRef("thing", UUID.randomUUID().toString(), "Việc " + UUID.randomUUID()));
    }

    static Happened to(RecordRef record) {
        return new Happened(
                new Fact.Particulars(
                        THEN,
                        Actor.system(),
                        OrganId.STANDING_GROUP,
                        record,
                        Audience.of(OrganId.STANDING_GROUP),
                        List.of(new Citation("dien-bien", "art_25__para_3"))),
                Map.of("outcome", "ACCEPTED"),
                Optional.of(Role.SECRETARY),
                OptionalLong.empty());
    }
}
