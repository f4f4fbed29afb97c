package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

class SealTests {

    private static final Instant MOMENT = Instant.parse("2024-03-15T02:00:00Z");

    @Test
    void anUnchangedEntryHasTheSameSeal() {
        assertThat(Seal.FIRST.next(entry(1, "Hồ sơ", Map.of("a", "b"))))
                .isEqualTo(Seal.FIRST.next(entry(1, "Hồ sơ", Map.of("a", "b"))));
    }

    @Test
    void anotherPlaceTitleDetailOrPredecessorHasAnotherSeal() {
        var seal = Seal.FIRST.next(entry(1, "Hồ sơ", Map.of("a", "b")));
        assertThat(seal)
                .isNotEqualTo(Seal.FIRST.next(entry(2, "Hồ sơ", Map.of("a", "b"))))
                .isNotEqualTo(Seal.FIRST.next(entry(1, "Hồ sơ khác", Map.of("a", "b"))))
                .isNotEqualTo(Seal.FIRST.next(entry(1, "Hồ sơ", Map.of("a", "c"))))
                .isNotEqualTo(Seal.FIRST.next(entry(1, "Hồ sơ", Map.of())))
                .isNotEqualTo(seal.next(entry(1, "Hồ sơ", Map.of("a", "b"))));
    }

    @Property
    void textsCannotBeShiftedFromOneFieldToTheNext(@ForAll String left, @ForAll String right, @ForAll char moved) {
        var one = entry(1, "x", Map.of("k" + left + moved, right));
        var other = entry(1, "x", Map.of("k" + left, moved + right));
        assertThat(Seal.FIRST.next(one)).isNotEqualTo(Seal.FIRST.next(other));
    }

    private static Entry entry(long seq, String title, Map<String, String> details) {
        return new Entry(
                seq,
                MOMENT,
                MOMENT,
                "office",
                new PersonId(new UUID(0, 1)),
                "Chánh Văn phòng",
                "MatterFiled",
                OrganId.STANDING_GROUP,
                new RecordRef("matter", "1", title),
                Audience.of(OrganId.STANDING_GROUP),
                List.of(new Citation("dien-bien", "art_25__para_3")),
                new TreeMap<>(details));
    }
}
