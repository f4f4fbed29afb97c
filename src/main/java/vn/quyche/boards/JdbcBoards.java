package vn.quyche.boards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.PersonId;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.PaperSlips;

/** The tables {@code counting_board}, {@code counting_board_member} and {@code tally_sheet}. */
@Repository
class JdbcBoards {

    private static final TypeReference<Map<String, Integer>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcBoards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void name(CountingBoard board) {
        jdbc.sql("""
                        insert into counting_board (ballot, named_at, named_by) values (:ballot, :at, :by)
                        on conflict (ballot) do update set named_at = :at, named_by = :by""")
                .param("ballot", board.ballot().value())
                .param("at", Timestamp.from(board.namedAt()))
                .param("by", board.namedBy())
                .update();
        jdbc.sql("delete from counting_board_member where ballot = :ballot")
                .param("ballot", board.ballot().value())
                .update();
        for (var place = 0; place < board.members().size(); place++) {
            var member = board.members().get(place);
            jdbc.sql("""
                            insert into counting_board_member (ballot, place, person, name, position)
                            values (:ballot, :place, :person, :name, :position)""")
                    .param("ballot", board.ballot().value())
                    .param("place", place)
                    .param("person", member.person().value())
                    .param("name", member.name())
                    .param("position", member.position())
                    .update();
        }
    }

    /** Holds the board until the transaction ends, so that sheets come one after the other. */
    void lock(BallotId ballot) {
        jdbc.sql("select ballot from counting_board where ballot = :ballot for update")
                .param("ballot", ballot.value())
                .query(UUID.class)
                .list();
    }

    Optional<CountingBoard> find(BallotId ballot) {
        var members = jdbc.sql("select * from counting_board_member where ballot = :ballot order by place")
                .param("ballot", ballot.value())
                .query((row, number) -> new BoardMember(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getString("position")))
                .list();
        return jdbc.sql("select * from counting_board where ballot = :ballot")
                .param("ballot", ballot.value())
                .query((row, number) -> new CountingBoard(
                        ballot, members, row.getTimestamp("named_at").toInstant(), row.getString("named_by")))
                .optional();
    }

    void enter(TallySheet sheet) {
        var slips = sheet.slips();
        jdbc.sql("""
                        insert into tally_sheet (ballot, number, issued, spoiled, returned, valid, invalid, said,
                            entered_by, entered_name, entered_at)
                        values (:ballot, :number, :issued, :spoiled, :returned, :valid, :invalid, :said::jsonb,
                            :person, :name, :at)""")
                .param("ballot", sheet.ballot().value())
                .param("number", sheet.number())
                .param("issued", slips.issued())
                .param("spoiled", slips.spoiled())
                .param("returned", slips.returned())
                .param("valid", slips.valid())
                .param("invalid", slips.invalid())
                .param("said", json.writeValueAsString(slips.said()))
                .param("person", sheet.entered().person().value())
                .param("name", sheet.entered().name())
                .param("at", Timestamp.from(sheet.entered().at()))
                .update();
    }

    void replaceWaiting(BallotId ballot) {
        jdbc.sql("update tally_sheet set state = 'REPLACED' where ballot = :ballot and state = 'ENTERED'")
                .param("ballot", ballot.value())
                .update();
    }

    void look(BallotId ballot, int number, SheetState state, Signature second, String remark) {
        jdbc.sql("""
                        update tally_sheet set state = :state, second = :person, second_name = :name, second_at = :at,
                            remark = :remark
                        where ballot = :ballot and number = :number""")
                .param("ballot", ballot.value())
                .param("number", number)
                .param("state", state.name())
                .param("person", second.person().value())
                .param("name", second.name())
                .param("at", Timestamp.from(second.at()))
                .param("remark", remark)
                .update();
    }

    /** The first sheet first. */
    List<TallySheet> sheets(BallotId ballot) {
        return jdbc.sql("select * from tally_sheet where ballot = :ballot order by number")
                .param("ballot", ballot.value())
                .query((row, number) -> sheet(ballot, row))
                .list();
    }

    private TallySheet sheet(BallotId ballot, ResultSet row) throws SQLException {
        var lookedAt = row.getTimestamp("second_at");
        return new TallySheet(
                ballot,
                row.getInt("number"),
                new PaperSlips(
                        row.getInt("issued"),
                        row.getInt("spoiled"),
                        row.getInt("returned"),
                        row.getInt("valid"),
                        row.getInt("invalid"),
                        json.readValue(row.getString("said"), FIGURES)),
                new Signature(
                        new PersonId(row.getObject("entered_by", UUID.class)),
                        row.getString("entered_name"),
                        row.getTimestamp("entered_at").toInstant()),
                lookedAt == null
                        ? Optional.empty()
                        : Optional.of(new Signature(
                                new PersonId(row.getObject("second", UUID.class)),
                                row.getString("second_name"),
                                lookedAt.toInstant())),
                SheetState.valueOf(row.getString("state")),
                row.getString("remark"));
    }
}
