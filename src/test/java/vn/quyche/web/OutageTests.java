package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What fails for want of a disk or a database is told as such, however deep the cause lies. */
class OutageTests {

    @Test
    void aFullDiskIsKnownByTheDatabaseAndByTheSystem() {
        assertThat(Outage.of(caused(new SQLException("could not extend file", "53100"))))
                .contains(Outage.DISK_FULL);
        assertThat(Outage.of(new UncheckedIOException(new IOException("No space left on device"))))
                .contains(Outage.DISK_FULL);
    }

    @Test
    void aDatabaseThatIsAwayIsKnown() {
        for (var state : new String[] {"08006", "08001", "57P01", "57P02", "57P03"}) {
            assertThat(Outage.of(caused(new SQLException("gone", state)))).contains(Outage.DATABASE_AWAY);
        }
        assertThat(Outage.of(caused(new SQLException("Connection is closed")))).contains(Outage.DATABASE_AWAY);
        assertThat(Outage.of(caused(new SQLTransientConnectionException("timed out"))))
                .contains(Outage.DATABASE_AWAY);
    }

    @Test
    void anythingElseIsAnIncident() {
        assertThat(Outage.of(caused(new SQLException("duplicate key", "23505"))))
                .isEmpty();
        assertThat(Outage.of(new IllegalStateException())).isEmpty();
        assertThat(Outage.of(caused(new SQLException("statement cancelled", "57014"))))
                .isEmpty();
    }

    private static Exception caused(SQLException problem) {
        return new IllegalStateException(new DataAccessResourceFailureException("x", problem));
    }
}
