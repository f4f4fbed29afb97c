package vn.quyche.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/** Reads an entry from its row, the same to the microsecond and the letter as it was sealed. */
record JdbcEntryRow(JsonMapper json) {

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    Entry toEntry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_account"),
                new PersonId(row.getObject("actor_person", UUID.class)),
                row.getString("actor_name"),
                row.getString("name"),
                OrganId.of(row.getString("organ")),
                new RecordRef(row.getString("about_type"), row.getString("about_id"), row.getString("about_title")),
                Audience.of(strings(row.getArray("audience")).stream()
                        .map(OrganId::of)
                        .toList()),
                strings(row.getArray("basis")).stream().map(Citation::of).toList(),
                json.readValue(row.getString("details"), DETAILS));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
