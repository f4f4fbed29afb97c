package vn.quyche.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.PersonId;

/** The tables {@code ballot_voter}, {@code ballot_vote} and {@code ballot_mark}. */
@Repository
class JdbcRolls implements Rolls {

    private static final String LINE = """
            select ballot_voter.*, last.choice, last.opinion, last.receipt, last.cast_at, last.entered_by,
                   ballot_mark.receipt as mark
            from ballot_voter left join ballot_mark using (ballot, person) left join lateral (
                select * from ballot_vote
                where ballot_vote.ballot = ballot_voter.ballot and ballot_vote.person = ballot_voter.person
                order by ballot_vote.id desc limit 1) last on true
            where ballot_voter.ballot\s""";

    private final JdbcClient jdbc;

    JdbcRolls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(BallotId ballot, List<Voter> roll) {
        var place = 0;
        for (var voter : roll) {
            jdbc.sql("""
                            insert into ballot_voter (ballot, place, person, name, position, standing)
                            values (:ballot, :place, :person, :name, :position, :standing)""")
                    .param("ballot", ballot.value())
                    .param("place", place++)
                    .param("person", voter.person().value())
                    .param("name", voter.name())
                    .param("position", voter.position())
                    .param("standing", voter.standing().name())
                    .update();
        }
    }

    @Override
    public Map<BallotId, List<Voter>> of(Collection<BallotId> ballots) {
        return jdbc
                .sql(LINE + "in (:ballots) order by ballot_voter.ballot, ballot_voter.place")
                .param("ballots", ballots.stream().map(BallotId::value).toList())
                .query((row, number) -> Map.entry(new BallotId(row.getObject("ballot", UUID.class)), voter(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Optional<Voter> voter(BallotId ballot, PersonId person) {
        jdbc.sql("select from ballot_voter where ballot = :ballot and person = :person for no key update")
                .param("ballot", ballot.value())
                .param("person", person.value())
                .query((row, number) -> true)
                .list();
        return jdbc.sql(LINE + "= :ballot and ballot_voter.person = :person")
                .param("ballot", ballot.value())
                .param("person", person.value())
                .query((row, number) -> voter(row))
                .optional();
    }

    @Override
    public void cast(BallotId ballot, PersonId person, Receipt vote, String enteredBy) {
        jdbc.sql("""
                        insert into ballot_vote (ballot, person, choice, opinion, receipt, cast_at, entered_by)
                        values (:ballot, :person, :choice, :opinion, :receipt, :at, :enteredBy)""")
                .param("ballot", ballot.value())
                .param("person", person.value())
                .param("choice", vote.choice().code())
                .param("opinion", vote.opinion())
                .param("receipt", vote.code())
                .param("at", Timestamp.from(vote.at()))
                .param("enteredBy", enteredBy)
                .update();
    }

    @Override
    public void mark(BallotId ballot, PersonId person, Receipt receipt) {
        jdbc.sql("insert into ballot_mark (ballot, person, receipt) values (:ballot, :person, :receipt)")
                .param("ballot", ballot.value())
                .param("person", person.value())
                .param("receipt", receipt.code())
                .update();
    }

    @Override
    public void present(BallotId ballot, Set<PersonId> people) {
        jdbc.sql("update ballot_voter set present = person = any(:people::uuid[]) where ballot = :ballot")
                .param("ballot", ballot.value())
                .param(
                        "people",
                        people.stream().map(person -> person.value().toString()).toArray(String[]::new))
                .update();
    }

    private static Voter voter(ResultSet row) throws SQLException {
        var present = (Boolean) row.getObject("present");
        return new Voter(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("position"),
                Standing.valueOf(row.getString("standing")),
                vote(row),
                Optional.ofNullable(row.getString("entered_by")).orElse(""),
                Optional.ofNullable(present));
    }

    private static Optional<Receipt> vote(ResultSet row) throws SQLException {
        var mark = row.getString("mark");
        if (mark != null) {
            return Optional.of(Receipt.sealed(mark));
        }
        var receipt = row.getString("receipt");
        return receipt == null
                ? Optional.empty()
                : Optional.of(new Receipt(
                        receipt,
                        Choice.of(row.getString("choice")),
                        row.getString("opinion"),
                        row.getTimestamp("cast_at").toInstant()));
    }
}
