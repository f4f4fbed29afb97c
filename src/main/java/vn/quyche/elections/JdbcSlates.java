package vn.quyche.elections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.OrganId;
import vn.quyche.meetings.ItemId;
import vn.quyche.voting.BallotId;

/** The tables {@code slate}, {@code slate_candidate} and {@code slate_round}. */
@Repository
class JdbcSlates {

    private final JdbcClient jdbc;

    JdbcSlates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the list, or says anew for how many seats it is. */
    void prepare(Slate slate) {
        jdbc.sql("""
                        insert into slate (item, organ, seats, collective)
                        values (:item, :organ, :seats, :collective)
                        on conflict (item) do update set seats = :seats, collective = :collective""")
                .param("item", slate.item().value())
                .param("organ", slate.organ().code())
                .param("seats", slate.seats())
                .param("collective", slate.collective())
                .update();
    }

    Optional<Slate> find(ItemId item) {
        return find(item, "");
    }

    /** Holds it, so that nobody comes onto a list while it is closed. */
    Optional<Slate> lock(ItemId item) {
        return find(item, " for update");
    }

    void add(ItemId item, Candidate candidate) {
        jdbc.sql("""
                        insert into slate_candidate (item, number, name, nominated_by, entered_at, entered_by)
                        values (:item, :number, :name, :nominatedBy, :at, :by)""")
                .param("item", item.value())
                .param("number", candidate.number())
                .param("name", candidate.name())
                .param("nominatedBy", candidate.nominatedBy())
                .param("at", Timestamp.from(candidate.enteredAt()))
                .param("by", candidate.enteredBy())
                .update();
    }

    void decline(ItemId item, int number, String reason, Instant at) {
        jdbc.sql("""
                        update slate_candidate set declined_for = :reason, declined_at = :at
                        where item = :item and number = :number""")
                .param("item", item.value())
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(ItemId item, Instant at, String by) {
        jdbc.sql("update slate set closed_at = :at, closed_by = :by where item = :item")
                .param("item", item.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void add(ItemId item, BallotId ballot, Round round, String settled) {
        jdbc.sql("insert into slate_round (ballot, item, number, settled) values (:ballot, :item, :number, :settled)")
                .param("ballot", ballot.value())
                .param("item", item.value())
                .param("number", round.number())
                .param("settled", settled)
                .update();
    }

    int rounds(ItemId item) {
        return jdbc.sql("select count(*) from slate_round where item = :item")
                .param("item", item.value())
                .query(Integer.class)
                .single();
    }

    /** How ties were settled, round by round. */
    List<String> settled(ItemId item) {
        return jdbc.sql("select settled from slate_round where item = :item and settled <> '' order by number")
                .param("item", item.value())
                .query(String.class)
                .list();
    }

    private Optional<Slate> find(ItemId item, String held) {
        return jdbc.sql("select * from slate where item = :item" + held)
                .param("item", item.value())
                .query((row, number) -> slate(item, row))
                .optional();
    }

    private Slate slate(ItemId item, ResultSet row) throws SQLException {
        return new Slate(
                item,
                OrganId.of(row.getString("organ")),
                row.getInt("seats"),
                row.getBoolean("collective"),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("closed_by")).orElse(""),
                candidates(item));
    }

    private List<Candidate> candidates(ItemId item) {
        return jdbc.sql("select * from slate_candidate where item = :item order by number")
                .param("item", item.value())
                .query((row, number) -> new Candidate(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("nominated_by"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by"),
                        Optional.ofNullable(row.getString("declined_for")).orElse("")))
                .list();
    }
}
