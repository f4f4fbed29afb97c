package vn.quyche.voting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/** The tables {@code ballot}, {@code ballot_voter} and {@code ballot_vote}. */
@Repository
class JdbcBallots implements Ballots {

    private final JdbcClient jdbc;

    JdbcBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Ballot ballot) {
        jdbc.sql("""
                        insert into ballot (id, organ, mode, question, about_type, about_id, about_title, taken_type,
                            taken_id, taken_title, round, held_on, regulation, version, opened_at, opened_by, audience)
                        values (:id, :organ, :mode, :question, :aboutType, :aboutId, :aboutTitle, :takenType,
                            :takenId, :takenTitle, :round, :heldOn, :regulation, :version, :openedAt, :openedBy,
                            string_to_array(:audience, ','))""")
                .param("id", ballot.id().value())
                .param("organ", ballot.organ().code())
                .param("mode", ballot.mode().name())
                .param("question", ballot.question())
                .param("aboutType", ballot.about().type())
                .param("aboutId", ballot.about().id())
                .param("aboutTitle", ballot.about().title())
                .param("takenType", ballot.takenIn().type())
                .param("takenId", ballot.takenIn().id())
                .param("takenTitle", ballot.takenIn().title())
                .param("round", ballot.round())
                .param("heldOn", ballot.heldOn())
                .param("regulation", ballot.regulation())
                .param("version", ballot.version())
                .param("openedAt", Timestamp.from(ballot.openedAt()))
                .param("openedBy", ballot.openedBy())
                .param("audience", String.join(",", ballot.audience().codes()))
                .update();
        var place = 0;
        for (var voter : ballot.roll()) {
            jdbc.sql("""
                            insert into ballot_voter (ballot, place, person, name, position, may_vote)
                            values (:ballot, :place, :person, :name, :position, :mayVote)""")
                    .param("ballot", ballot.id().value())
                    .param("place", place++)
                    .param("person", voter.person().value())
                    .param("name", voter.name())
                    .param("position", voter.position())
                    .param("mayVote", voter.mayVote())
                    .update();
        }
    }

    @Override
    public Optional<Ballot> find(BallotId id) {
        return with("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Ballot> lock(BallotId id) {
        return with("where id = :id for update", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public void cast(BallotId ballot, PersonId person, Receipt vote, String enteredBy) {
        jdbc.sql("""
                        insert into ballot_vote (ballot, person, choice, opinion, receipt, cast_at, entered_by)
                        values (:ballot, :person, :choice, :opinion, :receipt, :at, :enteredBy)""")
                .param("ballot", ballot.value())
                .param("person", person.value())
                .param("choice", vote.choice().name())
                .param("opinion", vote.opinion())
                .param("receipt", vote.code())
                .param("at", Timestamp.from(vote.at()))
                .param("enteredBy", enteredBy)
                .update();
    }

    @Override
    public void close(BallotId ballot, Count count) {
        jdbc.sql("""
                        update ballot set closed_at = :at, present = :present, yes = :yes, no = :no, abstain = :abstain,
                            quorate = :quorate, quorum_needed = :quorumNeeded, carried = :carried,
                            yes_needed = :yesNeeded, next = :next, basis = string_to_array(:basis, ',')
                        where id = :id and closed_at is null""")
                .param("id", ballot.value())
                .param("at", Timestamp.from(count.closedAt()))
                .param("present", count.present())
                .param("yes", count.yes())
                .param("no", count.no())
                .param("abstain", count.abstain())
                .param("quorate", count.tally().quorate())
                .param("quorumNeeded", count.tally().quorumNeeded())
                .param("carried", count.tally().carried())
                .param("yesNeeded", count.tally().yesNeeded())
                .param("next", count.tally().next().name())
                .param(
                        "basis",
                        count.tally().basis().stream().map(Citation::toString).collect(Collectors.joining(",")))
                .update();
    }

    @Override
    public int rediscussions(OrganId organ, RecordRef about) {
        return jdbc.sql("""
                        select count(*) from ballot
                        where about_id = :about and about_type = :type and organ = :organ and next = 'REDISCUSS'""")
                .param("about", about.id())
                .param("type", about.type())
                .param("organ", organ.code())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean isOpen(RecordRef takenIn) {
        return jdbc.sql("""
                        select exists (select from ballot
                        where taken_id = :id and taken_type = :type and closed_at is null)""")
                .param("id", takenIn.id())
                .param("type", takenIn.type())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isOpenAbout(RecordRef about) {
        return jdbc.sql("""
                        select exists (select from ballot
                        where about_id = :id and about_type = :type and closed_at is null)""")
                .param("id", about.id())
                .param("type", about.type())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Ballot> takenIn(Collection<RecordRef> items) {
        return with(
                "where taken_id in (:ids) order by opened_at, id",
                Map.of("ids", items.stream().map(RecordRef::id).toList()));
    }

    @Override
    public List<Ballot> open(Set<OrganId> readers) {
        return with(
                "where closed_at is null and audience && string_to_array(:organs, ',') order by opened_at, id",
                Map.of("organs", codes(readers)));
    }

    @Override
    public List<Ballot> closed(Set<OrganId> readers, Instant before, int limit) {
        return with(
                "where closed_at < :before and audience && string_to_array(:organs, ',')"
                        + " order by closed_at desc, id limit :limit",
                Map.of("organs", codes(readers), "before", Timestamp.from(before), "limit", limit));
    }

    private List<Ballot> with(String condition, Map<String, ?> parameters) {
        var found = jdbc.sql("select * from ballot " + condition)
                .params(parameters)
                .query(Row::read)
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        var rolls = rolls(found.stream().map(row -> row.ballot().id().value()).toList());
        return found.stream()
                .map(row -> row.with(rolls.getOrDefault(row.ballot().id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Voter>> rolls(List<UUID> ballots) {
        return jdbc
                .sql("""
                        select ballot_voter.*, last.choice, last.opinion, last.receipt, last.cast_at, last.entered_by
                        from ballot_voter left join lateral (
                            select * from ballot_vote
                            where ballot_vote.ballot = ballot_voter.ballot and ballot_vote.person = ballot_voter.person
                            order by ballot_vote.id desc limit 1) last on true
                        where ballot_voter.ballot in (:ballots)
                        order by ballot_voter.ballot, ballot_voter.place""")
                .param("ballots", ballots)
                .query((row, number) -> Map.entry(row.getObject("ballot", UUID.class), voter(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Voter voter(ResultSet row) throws SQLException {
        var receipt = row.getString("receipt");
        Optional<Receipt> vote = receipt == null
                ? Optional.empty()
                : Optional.of(new Receipt(
                        receipt,
                        Choice.valueOf(row.getString("choice")),
                        row.getString("opinion"),
                        row.getTimestamp("cast_at").toInstant()));
        return new Voter(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("position"),
                row.getBoolean("may_vote"),
                vote,
                Optional.ofNullable(row.getString("entered_by")).orElse(""));
    }

    private static String codes(Set<OrganId> organs) {
        return organs.stream().map(OrganId::code).collect(Collectors.joining(","));
    }

    /** A ballot whose roll is still to be read. */
    private record Row(Ballot ballot) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(new Ballot(
                    new BallotId(row.getObject("id", UUID.class)),
                    OrganId.of(row.getString("organ")),
                    BallotMode.valueOf(row.getString("mode")),
                    row.getString("question"),
                    new RecordRef(row.getString("about_type"), row.getString("about_id"), row.getString("about_title")),
                    new RecordRef(row.getString("taken_type"), row.getString("taken_id"), row.getString("taken_title")),
                    row.getInt("round"),
                    row.getObject("held_on", LocalDate.class),
                    row.getString("regulation"),
                    row.getString("version"),
                    row.getTimestamp("opened_at").toInstant(),
                    row.getString("opened_by"),
                    Audience.of(
                            strings(row.getArray("audience")).map(OrganId::of).toList()),
                    List.of(),
                    count(row)));
        }

        Ballot with(List<Voter> roll) {
            return new Ballot(
                    ballot.id(),
                    ballot.organ(),
                    ballot.mode(),
                    ballot.question(),
                    ballot.about(),
                    ballot.takenIn(),
                    ballot.round(),
                    ballot.heldOn(),
                    ballot.regulation(),
                    ballot.version(),
                    ballot.openedAt(),
                    ballot.openedBy(),
                    ballot.audience(),
                    roll,
                    ballot.result());
        }

        private static Optional<Count> count(ResultSet row) throws SQLException {
            var closedAt = row.getTimestamp("closed_at");
            if (closedAt == null) {
                return Optional.empty();
            }
            var tally = new Tally(
                    row.getBoolean("quorate"),
                    row.getInt("quorum_needed"),
                    row.getBoolean("carried"),
                    row.getInt("yes_needed"),
                    Next.valueOf(row.getString("next")),
                    strings(row.getArray("basis")).map(Citation::of).toList());
            return Optional.of(new Count(
                    closedAt.toInstant(),
                    row.getInt("present"),
                    row.getInt("yes"),
                    row.getInt("no"),
                    row.getInt("abstain"),
                    tally));
        }

        private static Stream<String> strings(Array array) throws SQLException {
            return Arrays.stream((String[]) array.getArray());
        }
    }
}
