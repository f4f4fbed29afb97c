package vn.quyche.matters;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Citation;

/** Codes as the database keeps them in lists; none of them holds a comma or a quote. */
final class JdbcTexts {

    private JdbcTexts() {}

    static String of(Actor reader) {
        return list(Circle.codes(reader.circles()));
    }

    static String of(Audience audience) {
        return list(audience.codes());
    }

    static String of(List<Citation> citations) {
        return list(citations.stream().map(Citation::toString).toList());
    }

    static Audience audience(Array codes) throws SQLException {
        return Audience.ofCodes(strings(codes));
    }

    static List<Citation> citations(Array texts) throws SQLException {
        return strings(texts).stream().map(Citation::of).toList();
    }

    static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static List<String> strings(Array texts) throws SQLException {
        return Arrays.asList((String[]) texts.getArray());
    }

    private static String list(Collection<String> texts) {
        return "{" + String.join(",", texts) + "}";
    }
}
