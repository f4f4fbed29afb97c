package vn.quyche.database;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the data source connects: to the server named by {@code quyche.db.url}, else to one of our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${quyche.db.url:}' != ''")
    static class Outside {

        @Bean
        JdbcConnectionDetails outsideServer(Environment settings) {
            return new Connection(
                    settings.getRequiredProperty("quyche.db.url"),
                    settings.getProperty("quyche.db.user", Cluster.NAME),
                    settings.getProperty("quyche.db.password", ""));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${quyche.db.url:}' == ''")
    static class Embedded {

        /** Held as long as the application runs: no second one may work on the same data. */
        @Bean
        DataDirectory dataDirectory(Environment settings) {
            var chosen = settings.getProperty("quyche.data", "");
            return DataDirectory.take(chosen.isBlank() ? DataDirectory.usual() : Path.of(chosen));
        }

        @Bean
        EmbeddedPostgres embeddedPostgres(DataDirectory data) {
            return EmbeddedPostgres.start(data);
        }

        @Bean
        JdbcConnectionDetails embeddedServer(EmbeddedPostgres postgres) {
            return new Connection(postgres.url(), postgres.user(), postgres.password());
        }
    }

    private record Connection(String url, String user, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
