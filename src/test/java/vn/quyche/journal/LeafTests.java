package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import vn.quyche.kernel.Role;
import vn.quyche.log.Hash;

/** What of an entry stands in the log for others to see, and what only its digest vouches for. */
class LeafTests {

    private static final byte[] SALT = new byte[Hash.LENGTH];

    @Test
    void tellsWhoDidWhatWhenAndVouchesForTheRest() {
        assertThat(said(entry("Điều chỉnh dự toán", false)))
                .isEqualTo(
                        "{\"actor\":\"00000000-0000-0000-0000-000000000007\",\"basis\":[\"dien-bien:art_25__para_3\"],"
                                + "\"content\":\"" + digest(content("Điều chỉnh dự toán"))
                                + "\",\"corrects\":3,\"for\":\"SECRETARY\",\"happened\":\"2024-03-15T02:00:00Z\","
                                + "\"organ\":\"STANDING_GROUP\",\"record\":\"matter/47\","
                                + "\"recorded\":\"2024-03-16T02:00:00.000001Z\",\"v\":1,\"what\":\"MatterFiled\"}");
    }

    @Test
    void namesAndTitlesStayInside() {
        assertThat(said(entry("Điều chỉnh dự toán", false)))
                .doesNotContain("Điều chỉnh", "Nguyễn", "office", "ACCEPTED");
    }

    @Test
    void ofAConfidentialEntryNothingIsSeenButTheMoment() {
        var leaf = new Leaf(entry("Nhân sự", true), SALT);
        assertThat(new String(leaf.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"recorded\":\"2024-03-16T02:00:00.000001Z\",\"sealed\":\"" + digest(leaf.opening())
                        + "\",\"v\":1}");
        assertThat(leaf.opening()).contains("Nhân sự", "MatterFiled", "matter/47", "art_25__para_3", "STANDING_GROUP");
    }

    @Test
    void theSameTwiceLooksDifferent() {
        var entry = entry("Nhân sự", false);
        assertThat(Leaf.of(entry).hash()).isNotEqualTo(Leaf.of(entry).hash());
    }

    @Property(tries = 200)
    void everyTextIsVouchedFor(@ForAll String one, @ForAll String other) {
        for (var confidential : List.of(true, false)) {
            assertThat(new Leaf(entry(one, confidential), SALT)
                            .hash()
                            .equals(new Leaf(entry(other, confidential), SALT).hash()))
                    .isEqualTo(one.equals(other));
        }
    }

    /** The example of RFC 8785, as far as our values go. */
    @Test
    void jsonIsWrittenInTheOneWay() {
        var json = CanonicalJson.of(Map.of(
                "\u20ac",
                "Euro Sign",
                "\r",
                "Carriage Return",
                "1",
                List.of(4, 56L, "€$\u000f\nA'B\"\\\\\"/"),
                "\u0080",
                Map.of("b", "", "a", List.of())));
        assertThat(json)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":[4,56,\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"],"
                        + "\"\u0080\":{\"a\":[],\"b\":\"\"},\"\u20ac\":\"Euro Sign\"}");
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("x", 0.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String content(String title) {
        return "{\"account\":\"office\",\"actorName\":\"Nguyễn Văn An\",\"audience\":[\"STANDING_GROUP\"],"
                + "\"details\":{\"outcome\":\"ACCEPTED\"},\"title\":\"" + title + "\"}";
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Hash.digest(SALT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String said(Entry entry) {
        return new String(new Leaf(entry, SALT).bytes(), StandardCharsets.UTF_8);
    }

    private static Entry entry(String title, boolean confidential) {
        return new Entry(
                9,
                Instant.parse("2024-03-16T02:00:00.000001Z"),
                Instant.parse("2024-03-15T02:00:00Z"),
                "office",
                new PersonId(new UUID(0, 7)),
                "Nguyễn Văn An",
                Optional.of(Role.SECRETARY),
                "MatterFiled",
                OrganId.STANDING_GROUP,
                new RecordRef("matter", "47", title),
                Audience.of(OrganId.STANDING_GROUP),
                List.of(new Citation("dien-bien", "art_25__para_3")),
                new TreeMap<>(Map.of("outcome", "ACCEPTED")),
                OptionalLong.of(3),
                confidential);
    }
}
