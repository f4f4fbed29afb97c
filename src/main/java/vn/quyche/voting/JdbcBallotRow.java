package vn.quyche.voting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** A row of the table {@code ballot} as the ballot it tells of. */
final class JdbcBallotRow {

    private static final TypeReference<Map<String, Integer>> FIGURES = new TypeReference<>() {};

    private final JsonMapper json;

    JdbcBallotRow(JsonMapper json) {
        this.json = json;
    }

    Ballot ballot(ResultSet row, List<Voter> roll) throws SQLException {
        var corrects = row.getObject("corrects", UUID.class);
        var correctedFor = row.getString("corrected_for");
        return new Ballot(
                new BallotId(row.getObject("id", UUID.class)),
                OrganId.of(row.getString("organ")),
                BallotMode.valueOf(row.getString("mode")),
                BallotForm.valueOf(row.getString("form")),
                new Asked(
                        BallotKind.valueOf(row.getString("kind")),
                        row.getString("question"),
                        strings(row.getArray("options")).toList(),
                        row.getInt("seats")),
                new RecordRef(row.getString("about_type"), row.getString("about_id"), row.getString("about_title")),
                new RecordRef(row.getString("taken_type"), row.getString("taken_id"), row.getString("taken_title")),
                row.getInt("round"),
                row.getObject("held_on", LocalDate.class),
                row.getString("regulation"),
                row.getString("version"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                moment(row.getTimestamp("due_at")),
                Optional.ofNullable(corrects).map(id -> new Correction(new BallotId(id), correctedFor)),
                Audience.ofCodes(strings(row.getArray("audience")).toList()),
                BallotState.valueOf(row.getString("state")),
                row.getString("cancelled_for"),
                roll,
                count(row));
    }

    private Optional<Count> count(ResultSet row) throws SQLException {
        if (row.getString("next") == null) {
            return Optional.empty();
        }
        var tally = new Tally(
                row.getBoolean("quorate"),
                row.getInt("quorum_needed"),
                row.getBoolean("carried"),
                row.getInt("yes_needed"),
                row.getString("rule"),
                Base.valueOf(row.getString("base")),
                row.getInt("counted"),
                Next.valueOf(row.getString("next")),
                strings(row.getArray("basis")).map(Citation::of).toList());
        return Optional.of(new Count(
                row.getTimestamp("closed_at").toInstant(),
                row.getString("closed_by"),
                new Turnout(
                        row.getInt("members"),
                        row.getInt("incumbents"),
                        row.getInt("summoned"),
                        row.getInt("present"),
                        row.getInt("recused")),
                json.readValue(row.getString("said"), FIGURES),
                row.getInt("slips"),
                row.getInt("invalid"),
                tally));
    }

    private static Optional<Instant> moment(@Nullable Timestamp found) {
        return Optional.ofNullable(found).map(Timestamp::toInstant);
    }

    private static Stream<String> strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
