package vn.quyche.gaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;

/** The tables {@code amendment} and {@code amendment_precedent}. */
@Repository
class JdbcAmendmentBook implements AmendmentBook {

    private static final String AMENDMENT = """
            select amendment.*, (select count(*) from amendment_precedent precedent
                where precedent.amendment = amendment.id) as precedents
            from amendment\s""";

    private final JdbcClient jdbc;

    JdbcAmendmentBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Amendment amendment, List<GapId> precedents) {
        jdbc.sql("""
                        insert into amendment (id, provision, title, words, by_name, at, state)
                        values (:id, :provision, :title, :words, :byName, :at, :state)""")
                .param("id", amendment.id().value())
                .param(
                        "provision",
                        amendment.provision().map(Citation::toString).orElse(null))
                .param("title", amendment.title())
                .param("words", amendment.text())
                .param("byName", amendment.byName())
                .param("at", JdbcGapBook.moment(amendment.at()))
                .param("state", amendment.state().name())
                .update();
        for (var gap : precedents) {
            jdbc.sql("insert into amendment_precedent (amendment, gap) values (:amendment, :gap)")
                    .param("amendment", amendment.id().value())
                    .param("gap", gap.value())
                    .update();
        }
    }

    @Override
    public Optional<Amendment> find(AmendmentId id) {
        return one(id, "where id = :id");
    }

    @Override
    public Optional<Amendment> lock(AmendmentId id) {
        return one(id, "where id = :id for update of amendment");
    }

    @Override
    public void decide(AmendmentId id, AmendmentState state, Amendment.Verdict verdict) {
        jdbc.sql("""
                        update amendment set state = :state, verdict = :note, verdict_by = :byName, verdict_at = :at
                        where id = :id""")
                .param("id", id.value())
                .param("state", state.name())
                .param("note", verdict.note())
                .param("byName", verdict.byName())
                .param("at", JdbcGapBook.moment(verdict.at()))
                .update();
    }

    @Override
    public List<Amendment> list(Optional<AmendmentState> state) {
        return jdbc.sql(AMENDMENT + "where :state = '' or state = :state order by at desc, id")
                .param("state", state.map(Enum::name).orElse(""))
                .query(JdbcAmendmentBook::amendment)
                .list();
    }

    @Override
    public List<Amendment> from(GapId gap) {
        return jdbc.sql(AMENDMENT + """
                        where exists (select from amendment_precedent carried
                            where carried.amendment = amendment.id and carried.gap = :gap)
                        order by at desc, id""")
                .param("gap", gap.value())
                .query(JdbcAmendmentBook::amendment)
                .list();
    }

    @Override
    public List<Gap> precedents(Actor reader, AmendmentId id) {
        return jdbc.sql("""
                        select gap.* from gap join amendment_precedent on gap.id = amendment_precedent.gap
                        where amendment_precedent.amendment = :id and audience && :circles::text[]
                        order by opened_at desc, id""")
                .param("id", id.value())
                .param("circles", JdbcGapList.circles(reader))
                .query(JdbcGapList::gap)
                .list();
    }

    private Optional<Amendment> one(AmendmentId id, String where) {
        return jdbc.sql(AMENDMENT + where)
                .param("id", id.value())
                .query(JdbcAmendmentBook::amendment)
                .optional();
    }

    private static Amendment amendment(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict_by");
        return new Amendment(
                new AmendmentId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("provision")).map(Citation::of),
                row.getString("title"),
                row.getString("words"),
                row.getInt("precedents"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                AmendmentState.valueOf(row.getString("state")),
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new Amendment.Verdict(
                                row.getString("verdict"),
                                verdict,
                                row.getTimestamp("verdict_at").toInstant())));
    }
}
