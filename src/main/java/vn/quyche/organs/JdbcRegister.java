package vn.quyche.organs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;

/** The register of the institution in PostgreSQL. */
@Repository
class JdbcRegister implements Register {

    private final JdbcClient database;

    JdbcRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(Organ organ, int place, Optional<ChangeId> by) {
        database.sql("insert into organ (code, place) values (:code, :place) on conflict do nothing")
                .param("code", organ.id().code())
                .param("place", place)
                .update();
        during(
                        "insert into organ_form (organ, name, short_name, kind, parent, seats, during, written)"
                                + " values (:organ, :name, :shortName, :kind, :parent, :seats, daterange(:from, :to), :by)",
                        organ.during(),
                        by)
                .param("organ", organ.id().code())
                .param("name", organ.name())
                .param("shortName", organ.shortName())
                .param("kind", organ.kind().name())
                .param("parent", organ.parent().map(OrganId::code).orElse(null))
                .param("seats", organ.seats())
                .update();
    }

    @Override
    public void add(Person person, Optional<ChangeId> by) {
        database.sql("insert into person (id, name, email, written)"
                        + " values (:id, normalize(:name, NFC), :email, :by::uuid)")
                .param("by", by.map(ChangeId::value).orElse(null))
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email().orElse(null))
                .update();
    }

    @Override
    public void add(Membership membership, Optional<ChangeId> by) {
        during(
                        "insert into membership (organ, person, entry, exit, during, written)"
                                + " values (:organ, :person, :entry, :exit, daterange(:from, :to), :by)",
                        membership.during(),
                        by)
                .param("organ", membership.organ().code())
                .param("person", membership.person().value())
                .param("entry", membership.entry().name())
                .param("exit", membership.exit().map(Exit::name).orElse(null))
                .update();
    }

    @Override
    public void add(Suspension suspension, Optional<ChangeId> by) {
        during(
                        "insert into suspension (organ, person, during, written)"
                                + " values (:organ, :person, daterange(:from, :to), :by)",
                        suspension.during(),
                        by)
                .param("organ", suspension.organ().code())
                .param("person", suspension.person().value())
                .update();
    }

    @Override
    public void add(Post post, Optional<ChangeId> by) {
        during(
                        "insert into post (organ, person, kind, sole, title, exit, during, written)"
                                + " values (:organ, :person, :kind, :sole, :title, :exit, daterange(:from, :to), :by)",
                        post.during(),
                        by)
                .param("organ", post.organ().code())
                .param("person", post.person().value())
                .param("kind", post.kind().name())
                .param("sole", post.kind().isSole())
                .param("title", post.title())
                .param("exit", post.exit().map(Exit::name).orElse(null))
                .update();
    }

    @Override
    public void add(Assignment assignment, Optional<ChangeId> by) {
        during(
                        "insert into assignment (person, kind, organ, field, during, written)"
                                + " values (:person, :kind, :organ, :field, daterange(:from, :to), :by)",
                        assignment.during(),
                        by)
                .param("person", assignment.person().value())
                .param("kind", assignment.kind().name())
                .param("organ", assignment.organ().map(OrganId::code).orElse(null))
                .param("field", assignment.field())
                .update();
    }

    @Override
    public OrganId newBody(OrganKind kind) {
        var last = database.sql("select coalesce(max(substring(code from '[0-9]+$')::int), 0) from organ"
                        + " where code ~ ('^' || :stem || '_[0-9]{2,6}$')")
                .param("stem", kind.codeStem())
                .query(Integer.class)
                .single();
        var code = OrganId.of("%s_%02d".formatted(kind.codeStem(), last + 1));
        database.sql("insert into organ (code, place) select :code, coalesce(max(place), 0) + 1 from organ")
                .param("code", code.code())
                .update();
        return code;
    }

    @Override
    public void correct(Person person) {
        database.sql("update person set name = normalize(:name, NFC), email = :email where id = :id")
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email().orElse(null))
                .update();
    }

    @Override
    public void add(Term term, ChangeId by) {
        during(
                        "insert into organ_term (organ, number, during, written)"
                                + " values (:organ, :number, daterange(:from, :to), :by)",
                        term.during(),
                        Optional.of(by))
                .param("organ", term.organ().code())
                .param("number", term.number())
                .update();
    }

    @Override
    public void add(StandIn standIn, ChangeId by) {
        during(
                        "insert into stand_in (organ, kind, person, during, written)"
                                + " values (:organ, :kind, :person, daterange(:from, :to), :by)",
                        standIn.during(),
                        Optional.of(by))
                .param("organ", standIn.organ().code())
                .param("kind", standIn.kind().name())
                .param("person", standIn.person().value())
                .update();
    }

    @Override
    public void add(Succession succession, ChangeId by) {
        during(
                        "insert into succession (predecessor, successor, during, written)"
                                + " values (:predecessor, :successor, daterange(:from, :to), :by)",
                        DateRange.from(succession.from()),
                        Optional.of(by))
                .param("predecessor", succession.predecessor().code())
                .param("successor", succession.successor().code())
                .update();
    }

    @Override
    public void end(Lines lines, LocalDate from, Optional<Exit> why, ChangeId by) {
        var sheet = lines.sheet();
        var ended = database.sql("update " + sheet.table() + " set revoked = :by where revoked is null and "
                        + lines.condition() + " and (upper_inf(during) or upper(during) > :from::date) returning id")
                .param("by", by.value())
                .param("from", from)
                .params(lines.key())
                .query(Long.class)
                .list();
        if (ended.isEmpty()) {
            return;
        }
        var says = sheet.columns() + ", during, written" + (sheet.tellsWhy() ? ", exit" : "");
        database.sql("insert into " + sheet.table() + " (" + says + ") select " + sheet.columns()
                        + ", daterange(lower(during), :from::date), :by" + (sheet.tellsWhy() ? ", :why::text" : "")
                        + " from " + sheet.table() + " where id in (:ended) and lower(during) < :from::date")
                .param("by", by.value())
                .param("from", from)
                .param("why", why.map(Exit::name).orElse(null))
                .param("ended", ended)
                .update();
    }

    @Override
    public void takeBack(ChangeId old, ChangeId by) {
        database.sql("update person set revoked = :by where written = :old")
                .param("by", by.value())
                .param("old", old.value())
                .update();
        for (var sheet : Sheet.values()) {
            database.sql("update " + sheet.table() + " set revoked = :by"
                            + " where (written = :old or restored = :old) and revoked is null")
                    .param("by", by.value())
                    .param("old", old.value())
                    .update();
        }
        for (var sheet : Sheet.values()) {
            var says = sheet.columns() + (sheet.tellsWhy() ? ", exit" : "") + ", during, written";
            database.sql("insert into " + sheet.table() + " (" + says + ", restored) select " + says + ", :by from "
                            + sheet.table() + " where revoked = :old and written is distinct from :old"
                            + " and restored is distinct from :old")
                    .param("by", by.value())
                    .param("old", old.value())
                    .update();
        }
    }

    @Override
    public boolean isBuiltUpon(ChangeId change) {
        for (var sheet : Sheet.values()) {
            var gone = database.sql("select count(*) filter (where restored is null)"
                            + " <> count(*) filter (where revoked is null) from " + sheet.table()
                            + " where written = :change")
                    .param("change", change.value())
                    .query(Boolean.class)
                    .single();
            if (gone) {
                return true;
            }
        }
        return isTied(change);
    }

    /** Whether somebody whom the change entered has come to something by another. */
    private boolean isTied(ChangeId change) {
        return Stream.of(Sheet.values())
                .filter(sheet -> sheet.columns().contains("person"))
                .anyMatch(sheet -> database.sql("select exists (select from " + sheet.table()
                                + " where revoked is null and written is distinct from :change"
                                + " and person in (select id from person where written = :change))")
                        .param("change", change.value())
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public boolean isSound() {
        return database.sql("""
                        with life as (select organ, range_agg(during) as days from organ_form
                                      where revoked is null group by organ),
                             seat as (select organ, person, range_agg(during) as days from membership
                                      where revoked is null group by organ, person),
                             tie as (select organ, during from membership where revoked is null
                                     union all select organ, during from post where revoked is null
                                     union all select organ, during from organ_term where revoked is null
                                     union all select organ, during from stand_in where revoked is null
                                     union all select organ, during from assignment
                                               where revoked is null and organ is not null
                                     union all select parent, during from organ_form
                                               where revoked is null and parent is not null)
                        select not exists (select from tie left join life using (organ)
                                           where life.days is null or not life.days @> tie.during)
                           and not exists (select from suspension left join seat using (organ, person)
                                           where suspension.revoked is null
                                             and (seat.days is null or not seat.days @> suspension.during))""").query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec during(String sql, DateRange days, Optional<ChangeId> by) {
        return database.sql(sql.replace(":to", ":to::date")
                        .replace(":from", ":from::date")
                        .replace(":by", ":by::uuid"))
                .param("from", days.from())
                .param("to", days.to())
                .param("by", by.map(ChangeId::value).orElse(null));
    }
}
