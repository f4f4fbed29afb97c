package vn.quyche.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;

/** Facts as the journal would keep them. */
public final class Entries {

    private static long seq;

    private Entries() {}

    public static Entry session(OrganId organ, String day, String kind, int present, int members) {
        return entry(
                "MeetingClosed",
                organ,
                day,
                "meeting-" + day,
                Map.of("kind", kind, "present", String.valueOf(present), "members", String.valueOf(members)));
    }

    public static List<Entry> sessions(OrganId organ, String... days) {
        return Stream.of(days).map(day -> session(organ, day, "REGULAR", 3, 3)).toList();
    }

    /** A matter decided by a power that a provision delegates. */
    public static Entry use(OrganId organ, String day, String about, String eId, Map<String, String> more) {
        var details = new TreeMap<>(Map.of("power", "DELEGATED", "result", "ADOPTED"));
        details.putAll(more);
        return entry("DecisionTaken", organ, day, about, eId, details);
    }

    public static Entry entry(String name, OrganId organ, String day, String about, Map<String, String> details) {
        return entry(name, organ, day, about, "art_25__para_3", details);
    }

    public static Entry entry(
            String name, OrganId organ, String day, String about, String eId, Map<String, String> details) {
        var at = VietnamTime.startOf(LocalDate.parse(day));
        return new Entry(
                ++seq,
                at,
                at,
                "office",
                new PersonId(new UUID(0, 1)),
                "Chánh Văn phòng",
                Optional.empty(),
                name,
                organ,
                new RecordRef("matter", about, about),
                Audience.of(organ),
                List.of(new Citation("dien-bien", eId)),
                new TreeMap<>(details),
                OptionalLong.empty(),
                false);
    }
}
