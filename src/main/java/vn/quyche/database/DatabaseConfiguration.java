package vn.quyche.database;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/**
 * Where the data source connects: to the server named by {@code quyche.db.url}, else to one of our own. Tables are made
 * by their owner; the application works as another role, which owns nothing.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${quyche.db.url:}' != ''")
    static class Outside {

        @Bean
        DataFolder dataFolder(Environment settings) {
            return new DataFolder(chosen(settings));
        }

        @Bean
        JdbcConnectionDetails outsideServer(Environment settings) {
            return new Connection(OutsideAddress.of(settings), application(settings));
        }

        /** Where no owner is named there is one role, and it owns the tables it works on. */
        @Bean
        FlywayConnectionDetails outsideOwner(Environment settings) {
            return new Migration(OutsideAddress.of(settings), owner(settings));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${quyche.db.url:}' == ''")
    static class Embedded {

        /** Held as long as the application runs: no second one may work on the same data. */
        @Bean
        DataDirectory dataDirectory(Environment settings) {
            return DataDirectory.take(chosen(settings));
        }

        @Bean
        DataFolder dataFolder(DataDirectory data) {
            return new DataFolder(data.path());
        }

        @Bean
        EmbeddedPostgres embeddedPostgres(DataDirectory data) {
            return EmbeddedPostgres.start(data);
        }

        @Bean
        JdbcConnectionDetails embeddedServer(EmbeddedPostgres postgres) {
            return new Connection(postgres.url(), postgres.application());
        }

        @Bean
        FlywayConnectionDetails embeddedOwner(EmbeddedPostgres postgres) {
            return new Migration(postgres.url(), postgres.owner());
        }
    }

    /** As whom the application works on an outside server. */
    static Login application(PropertyResolver settings) {
        return new Login(
                settings.getProperty("quyche.db.user", Cluster.NAME), settings.getProperty("quyche.db.password", ""));
    }

    /** As whom tables are made on an outside server. */
    static Login owner(PropertyResolver settings) {
        var named = settings.getProperty("quyche.db.owner", "");
        return named.isBlank()
                ? application(settings)
                : new Login(named, settings.getProperty("quyche.db.owner-password", ""));
    }

    static Path chosen(PropertyResolver settings) {
        var chosen = settings.getProperty("quyche.data", "");
        return chosen.isBlank() ? DataDirectory.usual() : Path.of(chosen);
    }

    record Connection(String url, Login login) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record Migration(String url, Login login) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
