package vn.quyche.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.files.FileId;
import vn.quyche.kernel.PersonId;
import vn.quyche.voting.BallotId;

/** The table {@code written_page}. */
@Repository
class JdbcSignedPages {

    private final JdbcClient jdbc;

    JdbcSignedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BallotId ballot, SignedPage page) {
        jdbc.sql("""
                        insert into written_page (file, ballot, person, name, title, added_by, adder, added_at)
                        values (:file, :ballot, :person, :name, :title, :adder, :adderName, :at)""")
                .param("file", page.file().value())
                .param("ballot", ballot.value())
                .param("person", page.member().value())
                .param("name", page.name())
                .param("title", page.title())
                .param("adder", page.adder().value())
                .param("adderName", page.adderName())
                .param("at", Timestamp.from(page.at()))
                .update();
    }

    /** In the order in which they came. */
    List<SignedPage> of(BallotId ballot) {
        return jdbc.sql("select * from written_page where ballot = :ballot order by added_at, file")
                .param("ballot", ballot.value())
                .query(JdbcSignedPages::page)
                .list();
    }

    private static SignedPage page(ResultSet row, int number) throws SQLException {
        return new SignedPage(
                new FileId(row.getObject("file", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("title"),
                new PersonId(row.getObject("added_by", UUID.class)),
                row.getString("adder"),
                row.getTimestamp("added_at").toInstant());
    }
}
