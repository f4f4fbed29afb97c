package vn.quyche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each application under test a database of its own on one server, which lives as long as the test run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var server = Server.RUNNING;
        var settings = Map.<String, Object>of(
                "quyche.db.url", server.url(create("test" + COUNT.incrementAndGet())),
                "quyche.db.user", server.user(),
                "quyche.db.password", server.password(),
                "spring.datasource.hikari.maximum-pool-size", 6,
                "spring.datasource.hikari.minimum-idle", 0);
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
    }

    /** An empty database. */
    static DataSource empty() {
        var server = Server.RUNNING;
        return new DriverManagerDataSource(
                server.url(create("empty" + COUNT.incrementAndGet())), server.user(), server.password());
    }

    private static String create(String name) {
        var server = Server.RUNNING;
        try (var connection = DriverManager.getConnection(server.url("quyche"), server.user(), server.password());
                var order = connection.createStatement()) {
            order.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started by whoever asks first. Its data are worth nothing, so it does not wait for the disk. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var folder = TestFolder.create();
                var data = DataDirectory.take(folder);
                var cluster = Cluster.readyIn(data);
                cluster.execute("alter role " + Cluster.NAME + " createdb");
                Files.writeString(
                        folder.resolve("database/pg_hba.conf"),
                        "host all " + Cluster.NAME + " 127.0.0.1/32 scram-sha-256\n",
                        StandardOpenOption.APPEND);
                var server = EmbeddedPostgres.start(
                        data, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200");
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
