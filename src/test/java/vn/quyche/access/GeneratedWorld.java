package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;

/** People and records drawn at random, the same ones each time; the records are gone when the test is over. */
@QuycheTest
abstract class GeneratedWorld {

    static final int ACTORS = 200;

    private static final long SEED = 20261121;
    private static final int ROWS = 60;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    final GeneratedReaders readers = new GeneratedReaders(SEED);

    final void withGeneratedRows(Consumer<WrittenAnswers> work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var said = WrittenTable.read();
            var generated = new GeneratedRows(database, said);
            generated.fill(ROWS, readers::audience);
            var answers = new WrittenAnswers(database, said, generated.inOrder());
            assertThat(answers.tables())
                    .isNotEmpty()
                    .allSatisfy((table, rows) ->
                            assertThat(rows.audiences()).as("rows of %s", table).hasSizeGreaterThanOrEqualTo(ROWS));
            work.accept(answers);
        });
    }
}
