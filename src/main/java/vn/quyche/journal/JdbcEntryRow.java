package vn.quyche.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Role;

/** Reads an entry from its row, the same to the microsecond and the letter as it was sealed. */
record JdbcEntryRow(JsonMapper json) {

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    Leaf toLeaf(ResultSet row, int n) throws SQLException {
        return new Leaf(sealed(row), row.getBytes("salt"));
    }

    /** As it is read now: where the readers of its record were set since, by them. */
    Entry toEntry(ResultSet row, int n) throws SQLException {
        var readers = row.getArray("readers");
        var entry = sealed(row);
        return readers == null ? entry : entry.readBy(Audience.ofCodes(strings(readers)));
    }

    private Entry sealed(ResultSet row) throws SQLException {
        var corrects = row.getLong("corrects");
        return new Entry(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_account"),
                new PersonId(row.getObject("actor_person", UUID.class)),
                row.getString("actor_name"),
                Optional.of(row.getString("standing_in"))
                        .filter(post -> !post.isEmpty())
                        .map(Role::valueOf),
                row.getString("name"),
                OrganId.of(row.getString("organ")),
                new RecordRef(row.getString("about_type"), row.getString("about_id"), row.getString("about_title")),
                Audience.ofCodes(strings(row.getArray("audience"))),
                strings(row.getArray("basis")).stream().map(Citation::of).toList(),
                json.readValue(row.getString("details"), DETAILS),
                corrects == 0 ? OptionalLong.empty() : OptionalLong.of(corrects),
                row.getBoolean("confidential"));
    }

    /** The columns of an entry, to be written as JSON. */
    Map<String, Object> toRow(Leaf leaf) {
        var entry = leaf.entry();
        var row = new HashMap<String, Object>();
        row.put("seq", entry.seq());
        row.put("recorded_at", entry.recordedAt().toString());
        row.put("happened_at", entry.happenedAt().toString());
        row.put("actor_account", entry.account());
        row.put("actor_person", entry.person().toString());
        row.put("actor_name", entry.actorName());
        row.put("standing_in", entry.standingInFor().map(Role::name).orElse(""));
        row.put("name", entry.name());
        row.put("organ", entry.organ().code());
        row.put("about_type", entry.about().type());
        row.put("about_id", entry.about().id());
        row.put("about_title", entry.about().title());
        row.put("audience", String.join(",", entry.audience().codes()));
        row.put(
                "basis",
                String.join(",", entry.basis().stream().map(Object::toString).toList()));
        row.put("details", entry.details());
        entry.corrects().ifPresent(place -> row.put("corrects", place));
        row.put("confidential", entry.confidential());
        row.put("salt", Base64.getEncoder().encodeToString(leaf.salt()));
        return row;
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
