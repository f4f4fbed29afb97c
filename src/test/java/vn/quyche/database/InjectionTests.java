package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import vn.quyche.kernel.Reader;

/** SQL that was slipped in reads what its reader reads and no more, and makes itself no other reader. */
class InjectionTests extends TwoReaders {

    @Autowired
    JdbcTemplate template;

    /** The classical hole, made for the test: what is typed goes into the statement as it is. */
    @Test
    void whatIsSlippedInReadsNoOtherAudience() {
        for (var typed : List.of(
                "' or true or title = '",
                "' union select id from search_entry where title || '' > '",
                "'; rollback; select id from search_entry where title || '' > '",
                "'; commit; begin; select id from search_entry where title || '' > '",
                "'; reset all; select id from search_entry where title || '' > '",
                "'; discard all; select id from search_entry where title || '' > '",
                "'; reset quyche.reader; select id from search_entry where title || '' > '",
                "'; select set_config('quyche.reader', '*', false); select id from search_entry where title || '' > '",
                "'; set row_security = off; select id from search_entry where title || '' > '",
                "'; prepare transaction 'x'; select id from search_entry where title || '' > '")) {
            assertThat(slippedIn(typed)).as(typed).doesNotContain("2");
            assertThat(member.during(this::found)).as("after " + typed).containsExactly("1");
        }
        assertThat(slippedIn("' or title = '" + mark)).as("the hole is there").containsExactly("1");
    }

    @Test
    void noMarkIsMadeOrAltered() {
        member.during(() -> transaction.executeWithoutResult(status -> {
            var present = setting();
            assertThat(present).endsWith(" " + member.words());
            for (var forged : List.of(
                    "*",
                    present.replace("STANDING_COMMITTEE", "INSPECTION_COMMISSION"),
                    present + ",INSPECTION_COMMISSION",
                    present.substring(0, 102) + "*",
                    present.substring(0, 37) + "0".repeat(64) + " *",
                    present.substring(0, 37) + "zz".repeat(32) + " *",
                    "")) {
                set(forged);
                assertThat(found()).as(forged).isEmpty();
            }
            set(present);
            assertThat(found()).containsExactly("1");
        }));
    }

    @Test
    void aMarkMeansNothingOnAnotherConnection() {
        var elsewhere = propagating(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        member.during(() -> transaction.executeWithoutResult(status -> {
            var present = setting();
            Reader.nobody()
                    .during(() -> elsewhere.executeWithoutResult(there -> {
                        set(present);
                        assertThat(setting()).isEqualTo(present);
                        assertThat(found()).isEmpty();
                    }));
        }));
    }

    @Test
    void neitherTheKeyNorThePoliciesAreInReach() {
        for (var attempt : List.of(
                "select value from reader_key",
                "insert into reader_key (id, value) values ('mine', gen_random_bytes(32))",
                "alter table search_entry disable row level security",
                "drop policy readable on search_entry",
                "create policy mine on search_entry using (true)",
                "create or replace function quyche_told() returns text language sql as $$ select '*' $$",
                "alter function quyche_told() reset all",
                "create temporary table reader_key (id uuid, value bytea)",
                "create table mine (x int)",
                "call readable_where('search_entry', 'true')",
                "set role quyche",
                "set session authorization quyche",
                "select pg_read_file('database.password')",
                "copy search_entry to program 'cat'")) {
            assertThatThrownBy(() -> member.during(() -> transaction.executeWithoutResult(
                            status -> database.sql(attempt).query().listOfRows())))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to|not a member).*");
        }
    }

    /** Everything that comes back, of however many statements. */
    private List<String> slippedIn(String typed) {
        var words = "select id from search_entry where type = '" + mark + "' and title = '" + typed + "'";
        return member.during(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return template.execute((Connection connection) -> everything(connection, words));
        }));
    }

    private static List<String> everything(Connection connection, String words) throws SQLException {
        var all = new ArrayList<String>();
        try (var order = connection.createStatement()) {
            for (var rows = order.execute(words); rows || order.getUpdateCount() >= 0; rows = order.getMoreResults()) {
                var found = rows ? order.getResultSet() : null;
                while (found != null && found.next()) {
                    all.add(found.getString(1));
                }
            }
        } catch (SQLException refused) {
            all.add("refused: " + refused.getMessage());
        }
        return all;
    }
}
