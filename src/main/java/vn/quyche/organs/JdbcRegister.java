package vn.quyche.organs;

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
    public void add(Organ organ, int place) {
        database.sql("insert into organ (code, place) values (:code, :place) on conflict do nothing")
                .param("code", organ.id().code())
                .param("place", place)
                .update();
        during(
                        "insert into organ_form (organ, name, short_name, kind, parent, seats, during)"
                                + " values (:organ, :name, :shortName, :kind, :parent, :seats, daterange(:from, :to))",
                        organ.during())
                .param("organ", organ.id().code())
                .param("name", organ.name())
                .param("shortName", organ.shortName())
                .param("kind", organ.kind().name())
                .param("parent", organ.parent().map(OrganId::code).orElse(null))
                .param("seats", organ.seats())
                .update();
    }

    @Override
    public void add(Person person) {
        database.sql("insert into person (id, name, email) values (:id, normalize(:name, NFC), :email)")
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email().orElse(null))
                .update();
    }

    @Override
    public void add(Membership membership) {
        during(
                        "insert into membership (organ, person, entry, during)"
                                + " values (:organ, :person, :entry, daterange(:from, :to))",
                        membership.during())
                .param("organ", membership.organ().code())
                .param("person", membership.person().value())
                .param("entry", membership.entry().name())
                .update();
    }

    @Override
    public void add(Suspension suspension) {
        during(
                        "insert into suspension (organ, person, during)"
                                + " values (:organ, :person, daterange(:from, :to))",
                        suspension.during())
                .param("organ", suspension.organ().code())
                .param("person", suspension.person().value())
                .update();
    }

    @Override
    public void add(Post post) {
        during(
                        "insert into post (organ, person, kind, sole, title, during)"
                                + " values (:organ, :person, :kind, :sole, :title, daterange(:from, :to))",
                        post.during())
                .param("organ", post.organ().code())
                .param("person", post.person().value())
                .param("kind", post.kind().name())
                .param("sole", post.kind().isSole())
                .param("title", post.title())
                .update();
    }

    @Override
    public void add(Assignment assignment) {
        during(
                        "insert into assignment (person, kind, organ, field, during)"
                                + " values (:person, :kind, :organ, :field, daterange(:from, :to))",
                        assignment.during())
                .param("person", assignment.person().value())
                .param("kind", assignment.kind().name())
                .param("organ", assignment.organ().map(OrganId::code).orElse(null))
                .param("field", assignment.field())
                .update();
    }

    private JdbcClient.StatementSpec during(String sql, DateRange days) {
        return database.sql(sql.replace(":to", ":to::date").replace(":from", ":from::date"))
                .param("from", days.from())
                .param("to", days.to());
    }
}
