package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.quyche.QuycheTest;

/** A database of an earlier release is brought up to date, whichever module's block the new migrations stand in. */
@QuycheTest
class UpgradeTests {

    private static final String ADDED = "V0502__matters_late_paper.sql";

    @Autowired
    Flyway migrations;

    @Test
    void aMigrationOfAnEarlierBlockReachesADatabaseThatIsFurther(@TempDir Path earlier) throws IOException {
        for (var migration : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
            var name = String.valueOf(migration.getFilename());
            if (!name.equals(ADDED)) {
                Files.copy(migration.getInputStream(), earlier.resolve(name));
            }
        }
        var database = TestDatabase.empty();
        migrate(database, "filesystem:" + earlier);
        assertThat(migrate(database, "classpath:db/migration")).isOne();
    }

    private int migrate(DataSource database, String from) {
        return Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(database)
                .locations(from)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
