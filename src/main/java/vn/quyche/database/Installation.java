package vn.quyche.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.FileSystemUtils;

/**
 * One installation as those commands reach it that work on the whole of it: its folder, and its database as the owner of
 * the tables sees it. No table is made or changed by looking.
 */
public final class Installation implements AutoCloseable {

    private static final String MIGRATIONS = "db/migration/";

    private final Path folder;
    private final String url;
    private final Login owner;
    private final Login application;
    private final Runnable end;

    private Installation(Path folder, String url, Login owner, Login application, Runnable end) {
        this.folder = folder;
        this.url = url;
        this.owner = owner;
        this.application = application;
        this.end = end;
    }

    /** The one there is, running or not: a server that runs on the folder is used, one that does not is started. */
    public static Installation present(PropertyResolver settings) {
        var folder = DatabaseConfiguration.chosen(settings);
        if (isOutside(settings)) {
            return outside(settings, folder);
        }
        if (!Files.isDirectory(folder.resolve("database"))) {
            throw new DatabaseUnavailable("no-data", folder);
        }
        return DataDirectory.isTaken(folder) ? running(folder) : started(folder);
    }

    /** One to be filled; whether its database is empty is for whoever fills it to look at. */
    public static Installation fresh(PropertyResolver settings) {
        var folder = DatabaseConfiguration.chosen(settings);
        return isOutside(settings) ? outside(settings, folder) : started(folder);
    }

    private static boolean isOutside(PropertyResolver settings) {
        return !settings.getProperty("quyche.db.url", "").isBlank();
    }

    private static Installation outside(PropertyResolver settings, Path folder) {
        return new Installation(
                folder,
                OutsideAddress.of(settings),
                DatabaseConfiguration.owner(settings),
                DatabaseConfiguration.application(settings),
                () -> {});
    }

    private static Installation started(Path folder) {
        var data = DataDirectory.take(folder);
        try {
            var server = EmbeddedPostgres.start(data);
            return new Installation(data.path(), server.url(), server.owner(), server.application(), () -> {
                server.close();
                data.close();
            });
        } catch (RuntimeException failed) {
            data.close();
            throw failed;
        }
    }

    private static Installation running(Path folder) {
        try {
            var port = Integer.parseInt(
                    Files.readString(folder.resolve("database.port")).strip());
            return new Installation(
                    folder.toRealPath(),
                    EmbeddedPostgres.url(port, Cluster.NAME),
                    Login.ofOwner(DataDirectory.kept(folder, "database")),
                    Login.ofApplication(DataDirectory.kept(folder, "application")),
                    () -> {});
        } catch (IOException | NumberFormatException beginning) {
            throw new DatabaseUnavailable("data-unreachable", folder, beginning.toString());
        }
    }

    public Path folder() {
        return folder;
    }

    /** The database, as the owner of its tables. */
    public DataSource database() {
        return JdbcSource.of(url, owner);
    }

    /** Makes the tables as they were after these migrations alone. */
    public void migrate(Set<String> scripts) {
        try {
            var some = Files.createTempDirectory("quyche-migrations");
            try {
                for (var script : scripts) {
                    try (var words = Installation.class.getClassLoader().getResourceAsStream(MIGRATIONS + script)) {
                        if (words == null
                                || !Path.of(script).getFileName().toString().equals(script)) {
                            throw new DatabaseUnavailable("migration-unknown", script);
                        }
                        Files.copy(words, some.resolve(script));
                    }
                }
                flyway().locations("filesystem:" + some).load().migrate();
            } finally {
                FileSystemUtils.deleteRecursively(some);
            }
        } catch (IOException failed) {
            throw new DatabaseUnavailable("data-unusable", folder, failed.toString());
        }
    }

    /** Brings the tables up to date, as each start does. */
    public void migrate() {
        flyway().locations("classpath:" + MIGRATIONS).load().migrate();
    }

    /** Takes away the tables that were made, where filling them has failed. */
    public void empty() {
        flyway().cleanDisabled(false).callbacks(new JdbcClearing()).load().clean();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database())
                .outOfOrder(true)
                .callbacks(new JdbcGrants(new DatabaseConfiguration.Connection(url, application)));
    }

    @Override
    public void close() {
        end.run();
    }
}
