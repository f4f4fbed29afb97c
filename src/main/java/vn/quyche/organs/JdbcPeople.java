package vn.quyche.organs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.PersonId;

/** People in PostgreSQL, which knows the Vietnamese order of names and folds accents. */
@Repository
class JdbcPeople implements People {

    private static final String BY_NAME = JdbcOrgans.BY_NAME;

    private final JdbcClient database;

    JdbcPeople(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return people(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Person> people(Collection<PersonId> ids) {
        return database.sql("select id, name, email from person where id in (:ids) order by" + BY_NAME)
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(JdbcPeople::toPerson)
                .list();
    }

    @Override
    public List<Person> search(String words, int limit, int offset) {
        return database.sql(
                        "select id, name, email from person where revoked is null and strpos(fold(name), fold(:words)) > 0 order by"
                                + BY_NAME + " limit :limit offset :offset")
                .param("words", words)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcPeople::toPerson)
                .list();
    }

    @Override
    public int count(String words) {
        return database.sql(
                        "select count(*) from person where revoked is null and strpos(fold(name), fold(:words)) > 0")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private static Person toPerson(ResultSet row, int n) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")));
    }
}
