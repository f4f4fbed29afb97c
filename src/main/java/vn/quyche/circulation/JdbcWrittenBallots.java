package vn.quyche.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.competence.Act;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.MatterId;
import vn.quyche.voting.BallotId;

/** The table {@code written_ballot}. */
@Repository
class JdbcWrittenBallots {

    private final JdbcClient jdbc;

    JdbcWrittenBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WrittenBallot written) {
        jdbc.sql("""
                        insert into written_ballot (ballot, matter, organ, act, ground, reason)
                        values (:ballot, :matter, :organ, :act, :ground, :reason)""")
                .param("ballot", written.ballot().value())
                .param("matter", written.matter().value())
                .param("organ", written.organ().code())
                .param("act", written.act().name())
                .param("ground", written.ground().name())
                .param("reason", written.reason())
                .update();
    }

    Optional<WrittenBallot> find(BallotId ballot) {
        return jdbc.sql("select * from written_ballot where ballot = :ballot")
                .param("ballot", ballot.value())
                .query(JdbcWrittenBallots::written)
                .optional();
    }

    /** Those of the organ that wait for its next conference. */
    List<WrittenBallot> toConference(OrganId organ) {
        return jdbc.sql("""
                        select * from written_ballot where organ = :organ and outcome = 'TO_CONFERENCE'
                        order by ballot""")
                .param("organ", organ.code())
                .query(JdbcWrittenBallots::written)
                .list();
    }

    void end(BallotId ballot, Outcome outcome) {
        jdbc.sql("update written_ballot set outcome = :outcome where ballot = :ballot")
                .param("ballot", ballot.value())
                .param("outcome", outcome.name())
                .update();
    }

    void rule(BallotId ballot, Ruling ruling) {
        jdbc.sql("""
                        update written_ballot set ruled_important = :important, ruled_for = :reason, ruled_by = :by,
                            ruled_at = :at
                        where ballot = :ballot""")
                .param("ballot", ballot.value())
                .param("important", ruling.important())
                .param("reason", ruling.reason())
                .param("by", ruling.by())
                .param("at", Timestamp.from(ruling.at()))
                .update();
    }

    private static WrittenBallot written(ResultSet row, int number) throws SQLException {
        var ruledAt = row.getTimestamp("ruled_at");
        Optional<Ruling> ruling = ruledAt == null
                ? Optional.empty()
                : Optional.of(new Ruling(
                        row.getBoolean("ruled_important"),
                        row.getString("ruled_for"),
                        row.getString("ruled_by"),
                        ruledAt.toInstant()));
        return new WrittenBallot(
                new BallotId(row.getObject("ballot", UUID.class)),
                new MatterId(row.getObject("matter", UUID.class)),
                OrganId.of(row.getString("organ")),
                Act.valueOf(row.getString("act")),
                Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                ruling);
    }
}
