package vn.quyche.voting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** Ballots by circulation seen from the clock: which are open, and when each member answered those that are counted. */
@Repository
class JdbcReplies {

    private final JdbcClient jdbc;

    JdbcReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BallotId> open() {
        return jdbc.sql("select id from ballot where mode = 'WRITTEN' and closed_at is null order by due_at, id")
                .query((row, number) -> new BallotId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those of the organ opened in the time, oldest first; whoever was suspended or recused was not asked. */
    List<Reply> counted(Set<Circle> readers, OrganId organ, Instant from, Instant until) {
        return jdbc.sql("""
                        select ballot.id, ballot.opened_at, ballot.due_at, ballot_voter.person, ballot_voter.name,
                            (select min(cast_at) from ballot_vote
                             where ballot_vote.ballot = ballot.id and ballot_vote.person = ballot_voter.person) answered
                        from ballot join ballot_voter on ballot_voter.ballot = ballot.id
                        where mode = 'WRITTEN' and state = 'CLOSED' and organ = :organ and standing = 'VOTES'
                            and opened_at >= :from and opened_at < :until
                            and audience && string_to_array(:readers, ',')
                        order by opened_at, ballot.id, place""")
                .param("organ", organ.code())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("readers", readers.stream().map(Circle::code).collect(Collectors.joining(",")))
                .query((row, number) -> new Reply(
                        new BallotId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("answered")).map(Timestamp::toInstant)))
                .list();
    }
}
