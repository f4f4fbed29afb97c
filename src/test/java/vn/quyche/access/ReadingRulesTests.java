package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Reader;

/**
 * The written table, the rule in Java and the policies in the database are put the same million questions: may this actor
 * do this with this record in this state? The database is asked with no rule of Java's before it, so it holds by itself.
 */
class ReadingRulesTests extends GeneratedWorld {

    /** What is asked of the rows of a table, each in its own way through the database. */
    private enum Action {
        LIST("select ctid::text from %1$s"),
        OPEN("""
                select found.ctid::text from unnest(:rows::tid[]) as asked
                cross join lateral (select ctid from %1$s where ctid = asked) found"""),
        CHANGE("select ctid::text from %1$s for no key update");

        private final String sql;

        Action(String sql) {
            this.sql = sql;
        }
    }

    private long asked;

    @Test
    void javaDatabaseAndTableAgreeOnAMillionQuestions() {
        withGeneratedRows(answers -> {
            for (var number = 0; number < ACTORS; number++) {
                var actor = readers.actor(number);
                answers.tables().forEach((table, rows) -> {
                    var written = answers.readable(actor, table);
                    assertThat(java(actor, rows))
                            .as("Java and the written table: %s, %s", actor, table)
                            .isEqualTo(written);
                    askDatabase(actor, table, rows, written);
                });
            }
        });
        assertThat(asked).isGreaterThan(1_000_000);
    }

    /** Words are matched by a function that no policy binds: it must say what the policy would. */
    @Test
    void searchHoldsToTheRuleThoughNoPolicyBindsIt() {
        withGeneratedRows(answers -> {
            database.sql("update search_entry set words = 'quercus'").update();
            for (var number = 0; number < ACTORS; number++) {
                var actor = readers.actor(number);
                assertThat(Reader.of(actor).during(this::found))
                        .as("%s", actor)
                        .isEqualTo(answers.readable(actor, "search_entry").cardinality());
            }
            assertThat(Reader.nobody().during(this::found)).isZero();
        });
    }

    private int found() {
        return database.sql("select count(*) from found_entries(to_tsquery('search', 'quercus'))")
                .query(Integer.class)
                .single();
    }

    private static BitSet java(Actor actor, WrittenAnswers.Rows rows) {
        var readable = new BitSet();
        for (var row = 0; row < rows.audiences().size(); row++) {
            readable.set(
                    row,
                    rows.audiences().get(row).stream()
                            .allMatch(codes -> Audience.ofCodes(codes).includes(actor)));
        }
        return readable;
    }

    private void askDatabase(Actor actor, String table, WrittenAnswers.Rows rows, BitSet written) {
        for (var action : Action.values()) {
            if (action == Action.CHANGE && !rows.changes()) {
                continue;
            }
            assertThat(Reader.of(actor).during(() -> answer(action, table, rows.places())))
                    .as("The database and the written table: %s, %s, %s", actor, table, action)
                    .isEqualTo(written);
            asked += rows.audiences().size();
        }
    }

    private BitSet answer(Action action, String table, Map<String, Integer> places) {
        var found = new BitSet();
        database.sql(action.sql.formatted(table))
                .param("rows", places.keySet().toArray(String[]::new))
                .query((row, number) -> places.getOrDefault(row.getString(1), -1))
                .list()
                .forEach(found::set);
        return found;
    }
}
