package vn.quyche.voting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.secrecy.Readership;

/** Who reads of a ballot, as open as what it is about: the readers in the table {@code ballot}. */
@Repository
class JdbcBallotReaders implements Readership {

    private final Ballots ballots;
    private final JdbcClient jdbc;

    JdbcBallotReaders(Ballots ballots, JdbcClient jdbc) {
        this.ballots = ballots;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "ballot";
    }

    /** A ballot has no level of its own to be set. */
    @Override
    public Standing find(Actor reader, String id) {
        throw Refusal.notFound("record.not-found", Optional.empty());
    }

    @Override
    public boolean isSet() {
        return false;
    }

    @Override
    public List<Standing> comingFrom(RecordRef origin) {
        return jdbc
                .sql("select id from ballot where about_id = :id and about_type = :type order by opened_at, id")
                .param("type", origin.type())
                .param("id", origin.id())
                .query((row, number) -> new BallotId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> ballots.find(id).stream())
                .map(ballot -> new Standing(
                        ballot.reference(),
                        ballot.organ(),
                        ballot.audience(),
                        Audience.of(ballot.organ(), OrganId.COMMITTEE_OFFICE)))
                .toList();
    }

    @Override
    public void giveTo(String id, Audience readers) {
        jdbc.sql("update ballot set audience = :audience where id = :id::uuid")
                .param("id", id)
                .param("audience", readers.codes().toArray(String[]::new))
                .update();
    }
}
