package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import vn.quyche.Quyche;

/** The application on its own server and on an outside one: the same code, the same tables. */
@Timeout(300)
class ServerChoiceTests {

    private final Path data = TestFolder.create();

    @Test
    void startsItsOwnServerWhenNoneIsNamed() {
        try (var application = start("--quyche.data=" + data)) {
            mustWork(application);
            assertThat(data.resolve("database")).exists();
        }
        assertThat(data.resolve("database/postmaster.pid"))
                .as("the server ends with the application")
                .doesNotExist();
        try (var again = start("--quyche.data=" + data)) {
            mustWork(again);
        }
    }

    @Test
    void usesTheOutsideServerThatIsNamed() throws IOException {
        var outside = TestFolder.create();
        var password = "a pass word/with?signs";
        try (var held = DataDirectory.take(outside)) {
            var cluster = Cluster.readyIn(held);
            cluster.execute("create role province login password '" + password + "'");
            cluster.execute("create database province owner province");
            Files.writeString(
                    held.resolve("database/pg_hba.conf"),
                    "host province province 127.0.0.1/32 scram-sha-256\n",
                    StandardOpenOption.APPEND);
            try (var server = EmbeddedPostgres.start(held);
                    var application = start(
                            "--quyche.data=" + data,
                            "--quyche.db.url=" + server.url("province"),
                            "--quyche.db.user=province",
                            "--quyche.db.password=" + password)) {
                mustWork(application);
                assertThat(application
                                .getBean(JdbcClient.class)
                                .sql("select current_user || '@' || current_database()")
                                .query(String.class)
                                .single())
                        .isEqualTo("province@province");
                assertThat(data.resolve("journal.key"))
                        .as("the key lies outside the database")
                        .exists();
                assertThat(data.resolve("database")).doesNotExist();
            }
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var application = new SpringApplicationBuilder(Quyche.class).profiles("test");
        application.application().setAddCommandLineProperties(true);
        var all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("--server.port=0", "--quyche.demo=false"));
        return application.run(all.toArray(String[]::new));
    }

    private static void mustWork(ConfigurableApplicationContext application) {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        var health = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/actuator/health")
                .retrieve()
                .body(String.class);
        assertThat(health).contains("\"status\":\"UP\"");
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("select count(*) from flyway_schema_history where success")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
