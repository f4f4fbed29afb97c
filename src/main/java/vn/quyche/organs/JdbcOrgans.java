package vn.quyche.organs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** The institution in PostgreSQL. The database itself refuses overlapping days. */
@Repository
class JdbcOrgans implements Institution {

    static final String BY_NAME = " given_name_first(name) collate vietnamese, id";

    private final JdbcClient database;

    JdbcOrgans(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean isEmpty() {
        return database.sql("select not exists (select from organ)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Organ> forms() {
        return database.sql(
                        "select organ, name, short_name, kind, parent, seats, lower(during), upper(during)"
                                + " from organ_form join organ on organ.code = organ where revoked is null order by place, lower(during)")
                .query((row, n) -> new Organ(
                        OrganId.of(row.getString("organ")),
                        row.getString("name"),
                        row.getString("short_name"),
                        OrganKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("parent")).map(OrganId::of),
                        row.getInt("seats"),
                        range(row)))
                .list();
    }

    @Override
    public List<Member> members(OrganId organ, LocalDate on) {
        return database.sql("""
                        select person.id, person.name,
                               coalesce((select post.title from post
                                         where post.person = person.id and post.revoked is null
                                           and post.during @> :on::date
                                         order by post.organ <> :organ, post.id limit 1), '') as position,
                               (select min(post.id) from post
                                where post.person = person.id and post.organ = :organ and post.revoked is null
                                  and post.during @> :on::date)
                                   as own_post,
                               (select min(post.id) from post
                                where post.person = person.id and post.organ = 'PROVINCIAL_COMMITTEE'
                                  and post.revoked is null and post.during @> :on::date)
                                   as leading_post,
                               exists (select from suspension
                                       where suspension.organ = :organ and suspension.person = person.id
                                         and suspension.revoked is null and suspension.during @> :on::date) as suspended
                        from membership join person on person.id = membership.person
                        where membership.organ = :organ and membership.revoked is null
                          and membership.during @> :on::date
                        order by own_post nulls last, leading_post nulls last,""" + BY_NAME)
                .param("organ", organ.code())
                .param("on", on)
                .query((row, n) -> new Member(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("position"),
                        row.getBoolean("suspended")))
                .list();
    }

    @Override
    public Map<OrganId, Integer> sizes(LocalDate on) {
        var sizes = new HashMap<OrganId, Integer>();
        database.sql(
                        "select organ, count(*) as size from membership where revoked is null and during @> :on::date group by organ")
                .param("on", on)
                .query(row -> {
                    sizes.put(OrganId.of(row.getString("organ")), row.getInt("size"));
                });
        return sizes;
    }

    @Override
    public boolean isMember(OrganId organ, PersonId person, LocalDate on) {
        return database.sql("select exists (select from membership"
                        + " where organ = :organ and person = :person and revoked is null and during @> :on::date)")
                .param("organ", organ.code())
                .param("person", person.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Post> postsOf(PersonId person) {
        return database.sql("select person, organ, kind, title, exit, lower(during), upper(during) from post"
                        + " where person = :person and revoked is null order by lower(during) desc, id")
                .param("person", person.value())
                .query(JdbcOrgans::toPost)
                .list();
    }

    @Override
    public List<Post> postsIn(OrganId organ, LocalDate on) {
        return database.sql("select person, organ, kind, title, exit, lower(during), upper(during) from post"
                        + " where organ = :organ and revoked is null and during @> :on::date order by id")
                .param("organ", organ.code())
                .param("on", on)
                .query(JdbcOrgans::toPost)
                .list();
    }

    @Override
    public List<Post> posts(LocalDate on) {
        return database.sql("select person, organ, kind, title, exit, lower(during), upper(during) from post"
                        + " where revoked is null and during @> :on::date order by id")
                .param("on", on)
                .query(JdbcOrgans::toPost)
                .list();
    }

    @Override
    public List<Post> postsEver(OrganId organ) {
        return database.sql("select person, organ, kind, title, exit, lower(during), upper(during) from post"
                        + " where organ = :organ and revoked is null order by lower(during) desc, id")
                .param("organ", organ.code())
                .query(JdbcOrgans::toPost)
                .list();
    }

    @Override
    public List<Membership> membershipsOf(PersonId person) {
        return database.sql("select person, organ, entry, exit, lower(during), upper(during) from membership"
                        + " join organ on organ.code = organ where person = :person and revoked is null"
                        + " order by lower(during) desc, place")
                .param("person", person.value())
                .query(JdbcOrgans::toMembership)
                .list();
    }

    @Override
    public List<Membership> membershipsIn(OrganId organ) {
        return database.sql("select person, organ, entry, exit, lower(during), upper(during) from membership"
                        + " where organ = :organ and revoked is null order by lower(during) desc, id")
                .param("organ", organ.code())
                .query(JdbcOrgans::toMembership)
                .list();
    }

    @Override
    public List<Suspension> suspensions(OrganId organ) {
        return database.sql("select person, organ, lower(during), upper(during) from suspension"
                        + " where organ = :organ and revoked is null order by lower(during) desc, id")
                .param("organ", organ.code())
                .query((row, n) -> new Suspension(person(row), organ, range(row)))
                .list();
    }

    @Override
    public List<Assignment> assignmentsOf(PersonId person, LocalDate on) {
        return assignments("person = :key and during @> :on::date", person.value(), on);
    }

    @Override
    public List<Assignment> assignmentsTo(OrganId organ, LocalDate on) {
        return assignments("organ = :key and during @> :on::date", organ.code(), on);
    }

    @Override
    public List<Assignment> assignmentsEver(PersonId person) {
        return assignments("person = :key and :on::date is not null", person.value(), LocalDate.EPOCH);
    }

    @Override
    public List<Assignment> assignments(LocalDate on) {
        return assignments(":key and during @> :on::date", true, on);
    }

    @Override
    public List<Assignment> assignmentsEver() {
        return assignments(":key and :on::date is not null", true, LocalDate.EPOCH);
    }

    @Override
    public List<Term> terms(OrganId organ) {
        return database.sql("select number, lower(during), upper(during) from organ_term"
                        + " where organ = :organ and revoked is null order by lower(during) desc")
                .param("organ", organ.code())
                .query((row, n) -> new Term(organ, row.getString("number"), range(row)))
                .list();
    }

    @Override
    public List<StandIn> standIns(OrganId organ) {
        return database.sql("select kind, person, lower(during), upper(during) from stand_in"
                        + " where organ = :organ and revoked is null order by lower(during) desc")
                .param("organ", organ.code())
                .query((row, n) -> new StandIn(organ, PostKind.valueOf(row.getString("kind")), person(row), range(row)))
                .list();
    }

    @Override
    public List<Succession> successions() {
        return database.sql("select predecessor, successor, lower(during) from succession where revoked is null"
                        + " order by lower(during), id")
                .query((row, n) -> new Succession(
                        OrganId.of(row.getString("predecessor")),
                        OrganId.of(row.getString("successor")),
                        row.getObject("lower", LocalDate.class)))
                .list();
    }

    private List<Assignment> assignments(String condition, Object key, LocalDate on) {
        return database.sql("select person, kind, organ, field, lower(during), upper(during) from assignment where "
                        + condition + " and revoked is null order by kind, organ, field, lower(during) desc, id")
                .param("key", key)
                .param("on", on)
                .query((row, n) -> new Assignment(
                        person(row),
                        Assignment.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("organ")).map(OrganId::of),
                        row.getString("field"),
                        range(row)))
                .list();
    }

    private static Membership toMembership(ResultSet row, int n) throws SQLException {
        return new Membership(
                person(row),
                OrganId.of(row.getString("organ")),
                Membership.Entry.valueOf(row.getString("entry")),
                exit(row),
                range(row));
    }

    private static Post toPost(ResultSet row, int n) throws SQLException {
        return new Post(
                person(row),
                OrganId.of(row.getString("organ")),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                exit(row),
                range(row));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    private static Optional<Exit> exit(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("exit")).map(Exit::valueOf);
    }

    private static DateRange range(ResultSet row) throws SQLException {
        @Nullable LocalDate to = row.getObject("upper", LocalDate.class);
        return new DateRange(row.getObject("lower", LocalDate.class), to);
    }
}
