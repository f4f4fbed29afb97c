package vn.quyche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each application under test a database of its own on one server, which lives as long as the test run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var server = Server.RUNNING;
        var settings = Map.<String, Object>of(
                "quyche.data", TestFolder.create().toString(),
                "quyche.db.url", server.url(create("test" + COUNT.incrementAndGet())),
                "quyche.db.user", server.application().user(),
                "quyche.db.password", server.application().password(),
                "quyche.db.owner", server.owner().user(),
                "quyche.db.owner-password", server.owner().password(),
                "spring.datasource.hikari.maximum-pool-size", 6,
                "spring.datasource.hikari.minimum-idle", 0);
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
    }

    /** An empty database. */
    static DataSource empty() {
        return as(Server.RUNNING.owner(), Server.RUNNING.url(create("empty" + COUNT.incrementAndGet())));
    }

    /** The same database as its owner sees it, who may change tables. */
    public static DataSource asOwner(Environment settings) {
        return as(Server.RUNNING.owner(), settings.getRequiredProperty("quyche.db.url"));
    }

    /** The same database as somebody sees it whom no right and no trigger holds back. */
    public static DataSource asSuperuser(Environment settings) {
        return as(
                new Login(Server.SUPERUSER, Server.RUNNING.owner().password()),
                settings.getRequiredProperty("quyche.db.url"));
    }

    private static DataSource as(Login login, String url) {
        return new DriverManagerDataSource(url, login.user(), login.password());
    }

    private static String create(String name) {
        var server = Server.RUNNING;
        try (var connection = as(server.owner(), server.url("quyche")).getConnection();
                var order = connection.createStatement()) {
            order.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started by whoever asks first. Its data are worth nothing, so it does not wait for the disk. */
    private static final class Server {

        static final String SUPERUSER = "superuser";
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var folder = TestFolder.create();
                var data = DataDirectory.take(folder);
                var cluster = Cluster.readyIn(data);
                cluster.execute("alter role " + Cluster.NAME + " createdb");
                cluster.execute("create role %s superuser login password '%s'"
                        .formatted(SUPERUSER, Login.owner(data).password()));
                Files.writeString(
                        folder.resolve("database/pg_hba.conf"),
                        "host all all 127.0.0.1/32 scram-sha-256\n",
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
