package vn.quyche.voting;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code ballot_urn}, of which no page, call, export or entry of the journal knows. */
@Repository
class JdbcUrns implements Urns {

    private final JdbcClient jdbc;

    JdbcUrns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void place(BallotId ballot, Urn empty) {
        jdbc.sql("insert into ballot_urn (ballot, key, slips) values (:ballot, :key, :slips)")
                .param("ballot", ballot.value())
                .param("key", empty.key())
                .param("slips", empty.sealed())
                .update();
    }

    @Override
    public Optional<Urn> lock(BallotId ballot) {
        return jdbc.sql("select key, slips from ballot_urn where ballot = :ballot for no key update")
                .param("ballot", ballot.value())
                .query((row, number) -> Urn.open(row.getBytes("key"), row.getBytes("slips")))
                .optional();
    }

    @Override
    public void save(BallotId ballot, Urn urn) {
        jdbc.sql("update ballot_urn set slips = :slips where ballot = :ballot")
                .param("ballot", ballot.value())
                .param("slips", urn.sealed())
                .update();
    }

    @Override
    public void destroy(BallotId ballot) {
        jdbc.sql("delete from ballot_urn where ballot = :ballot")
                .param("ballot", ballot.value())
                .update();
    }
}
