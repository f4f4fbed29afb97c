package vn.quyche.voting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** The table {@code ballot}. */
@Repository
class JdbcBallots implements Ballots {

    private final JdbcClient jdbc;
    private final JdbcBallotRow rows;
    private final Rolls rolls;
    private final JsonMapper json;

    JdbcBallots(JdbcClient jdbc, Rolls rolls, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new JdbcBallotRow(json);
        this.rolls = rolls;
        this.json = json;
    }

    @Override
    public void add(Ballot ballot) {
        jdbc.sql("""
                        insert into ballot (id, organ, mode, form, kind, question, options, seats, about_type, about_id,
                            about_title, taken_type, taken_id, taken_title, round, held_on, regulation, version,
                            opened_at, opened_by, due_at, corrects, corrected_for, audience)
                        values (:id, :organ, :mode, :form, :kind, :question, :options::text[], :seats, :aboutType,
                            :aboutId, :aboutTitle, :takenType, :takenId, :takenTitle, :round, :heldOn, :regulation,
                            :version, :openedAt, :openedBy, :dueAt, :corrects, :correctedFor, :audience::text[])""")
                .param("id", ballot.id().value())
                .param("organ", ballot.organ().code())
                .param("mode", ballot.mode().name())
                .param("form", ballot.form().name())
                .param("kind", ballot.asked().kind().name())
                .param("question", ballot.question())
                .param("options", ballot.asked().options().toArray(String[]::new))
                .param("seats", ballot.asked().seats())
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
                .param("dueAt", ballot.dueAt().map(Timestamp::from).orElse(null))
                .param(
                        "corrects",
                        ballot.correction()
                                .map(correction -> correction.of().value())
                                .orElse(null))
                .param(
                        "correctedFor",
                        ballot.correction().map(Correction::reason).orElse(""))
                .param("audience", ballot.audience().codes().toArray(String[]::new))
                .update();
        rolls.add(ballot.id(), ballot.roll());
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
    public Optional<Ballot> hold(BallotId id) {
        return jdbc.sql("select * from ballot where id = :id for share")
                .param("id", id.value())
                .query((row, number) -> rows.ballot(row, List.of()))
                .optional();
    }

    @Override
    public void enter(BallotId ballot, BallotState state, String cancelledFor, Instant at, String by) {
        jdbc.sql("""
                        update ballot set state = :state, cancelled_for = :reason, closed_by = :by,
                            closed_at = case when :over then :at::timestamptz end
                        where id = :id""")
                .param("id", ballot.value())
                .param("state", state.name())
                .param("reason", cancelledFor)
                .param("by", by)
                .param("over", state.isOver())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void close(BallotId ballot, Count count) {
        var turnout = count.turnout();
        var tally = count.tally();
        jdbc.sql("""
                        update ballot set state = 'CLOSED', closed_at = :at, closed_by = :by, members = :members,
                            incumbents = :incumbents, summoned = :summoned, present = :present, recused = :recused,
                            said = :said::jsonb, slips = :slips, invalid = :invalid, quorate = :quorate,
                            quorum_needed = :quorumNeeded, carried = :carried, yes_needed = :yesNeeded, rule = :rule,
                            base = :base, counted = :counted, next = :next, basis = :basis::text[]
                        where id = :id""")
                .param("id", ballot.value())
                .param("at", Timestamp.from(count.closedAt()))
                .param("by", count.closedBy())
                .param("members", turnout.members())
                .param("incumbents", turnout.incumbents())
                .param("summoned", turnout.summoned())
                .param("present", turnout.present())
                .param("recused", turnout.recused())
                .param("said", json.writeValueAsString(count.said()))
                .param("slips", count.slips())
                .param("invalid", count.invalid())
                .param("quorate", tally.quorate())
                .param("quorumNeeded", tally.quorumNeeded())
                .param("carried", tally.carried())
                .param("yesNeeded", tally.yesNeeded())
                .param("rule", tally.rule())
                .param("base", tally.base().name())
                .param("counted", tally.counted())
                .param("next", tally.next().name())
                .param("basis", tally.basis().stream().map(Citation::toString).toArray(String[]::new))
                .update();
    }

    @Override
    public void postpone(BallotId ballot, Instant dueAt) {
        jdbc.sql("update ballot set due_at = :due where id = :id")
                .param("id", ballot.value())
                .param("due", Timestamp.from(dueAt))
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
    public List<Ballot> takenIn(Collection<RecordRef> records) {
        return with(
                "where taken_id in (:ids) order by opened_at, id",
                Map.of("ids", records.stream().map(RecordRef::id).toList()));
    }

    @Override
    public List<Ballot> open(Set<Circle> readers) {
        return with(
                "where closed_at is null and audience && string_to_array(:readers, ',') order by opened_at, id",
                Map.of("readers", codes(readers)));
    }

    @Override
    public List<Ballot> closed(Set<Circle> readers, Instant before, int limit) {
        return with(
                "where closed_at < :before and audience && string_to_array(:readers, ',')"
                        + " order by closed_at desc, id limit :limit",
                Map.of("readers", codes(readers), "before", Timestamp.from(before), "limit", limit));
    }

    @Override
    public List<Ballot> correcting(BallotId ballot) {
        return with("where corrects = :id order by opened_at, id", Map.of("id", ballot.value()));
    }

    private List<Ballot> with(String condition, Map<String, ?> parameters) {
        var found = jdbc.sql("select * from ballot " + condition)
                .params(parameters)
                .query((row, number) -> rows.ballot(row, List.of()))
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = rolls.of(found.stream().map(Ballot::id).toList());
        return found.stream()
                .map(ballot -> ballot.with(lines.getOrDefault(ballot.id(), List.of())))
                .toList();
    }

    private static String codes(Set<Circle> circles) {
        return String.join(",", Circle.codes(circles));
    }
}
