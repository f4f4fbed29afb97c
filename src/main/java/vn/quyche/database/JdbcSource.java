package vn.quyche.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections for a command, each opened when it is asked for. */
final class JdbcSource {

    private JdbcSource() {}

    static DataSource of(String url, Login login) {
        return new DriverManagerDataSource(url, login.user(), login.password());
    }
}
