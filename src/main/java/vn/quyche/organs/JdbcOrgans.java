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
        return database.sql("select organ, name, short_name, kind, parent, seats, lower(during), upper(during)"
                        + " from organ_form join organ on organ.code = organ order by place, lower(during)")
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
                                         where post.person = person.id and post.during @> :on::date
                                         order by post.organ <> :organ, post.id limit 1), '') as position,
                               (select min(post.id) from post
                                where post.person = person.id and post.organ = :organ and post.during @> :on::date)
                                   as own_post,
                               (select min(post.id) from post
                                where post.person = person.id and post.organ = 'PROVINCIAL_COMMITTEE'
                                  and post.during @> :on::date)
                                   as leading_post,
                               exists (select from suspension
                                       where suspension.organ = :organ and suspension.person = person.id
                                         and suspension.during @> :on::date) as suspended
                        from membership join person on person.id = membership.person
                        where membership.organ = :organ and membership.during @> :on::date
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
        database.sql("select organ, count(*) as size from membership where during @> :on::date group by organ")
                .param("on", on)
                .query(row -> {
                    sizes.put(OrganId.of(row.getString("organ")), row.getInt("size"));
                });
        return sizes;
    }

    @Override
    public boolean isMember(OrganId organ, PersonId person, LocalDate on) {
        return database.sql("select exists (select from membership"
                        + " where organ = :organ and person = :person and during @> :on::date)")
                .param("organ", organ.code())
                .param("person", person.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Post> postsOf(PersonId person) {
        return database.sql("select person, organ, kind, title, lower(during), upper(during) from post"
                        + " where person = :person order by lower(during) desc, id")
                .param("person", person.value())
                .query(JdbcOrgans::toPost)
                .list();
    }

    @Override
    public List<Post> postsIn(OrganId organ, LocalDate on) {
        return database.sql("select person, organ, kind, title, lower(during), upper(during) from post"
                        + " where organ = :organ and during @> :on::date order by id")
                .param("organ", organ.code())
                .param("on", on)
                .query(JdbcOrgans::toPost)
                .list();
    }

    @Override
    public List<Post> posts(LocalDate on) {
        return database.sql("select person, organ, kind, title, lower(during), upper(during) from post"
                        + " where during @> :on::date order by id")
                .param("on", on)
                .query(JdbcOrgans::toPost)
                .list();
    }

    @Override
    public List<Membership> membershipsOf(PersonId person) {
        return database.sql("select person, organ, entry, lower(during), upper(during) from membership"
                        + " join organ on organ.code = organ where person = :person"
                        + " order by lower(during) desc, place")
                .param("person", person.value())
                .query((row, n) -> new Membership(
                        new PersonId(row.getObject("person", UUID.class)),
                        OrganId.of(row.getString("organ")),
                        Membership.Entry.valueOf(row.getString("entry")),
                        range(row)))
                .list();
    }

    @Override
    public List<Assignment> assignmentsOf(PersonId person, LocalDate on) {
        return assignments("person = :key", person.value(), on);
    }

    @Override
    public List<Assignment> assignmentsTo(OrganId organ, LocalDate on) {
        return assignments("organ = :key", organ.code(), on);
    }

    private List<Assignment> assignments(String condition, Object key, LocalDate on) {
        return database.sql("select person, kind, organ, field, lower(during), upper(during) from assignment where "
                        + condition + " and during @> :on::date order by kind, organ, field, id")
                .param("key", key)
                .param("on", on)
                .query((row, n) -> new Assignment(
                        new PersonId(row.getObject("person", UUID.class)),
                        Assignment.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("organ")).map(OrganId::of),
                        row.getString("field"),
                        range(row)))
                .list();
    }

    private static Post toPost(ResultSet row, int n) throws SQLException {
        return new Post(
                new PersonId(row.getObject("person", UUID.class)),
                OrganId.of(row.getString("organ")),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                range(row));
    }

    private static DateRange range(ResultSet row) throws SQLException {
        @Nullable LocalDate to = row.getObject("upper", LocalDate.class);
        return new DateRange(row.getObject("lower", LocalDate.class), to);
    }
}
