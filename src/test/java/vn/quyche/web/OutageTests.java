package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void anOutageBeforeAnyPageIsToldToProgramsAndToPeople() throws Exception {
        var filter = new OutageFilter(
                new Refusals(new StaticMessageSource()), JsonMapper.builder().build());
        var forPrograms = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("POST", "/api/v1/matters"), forPrograms, failing("08001"));
        assertThat(forPrograms.getStatus()).isEqualTo(503);
        assertThat(forPrograms.getContentType()).startsWith("application/problem+json");
        assertThat(forPrograms.getContentAsString()).contains("\"code\":\"database.away\"");

        var forPeople = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/matters"), forPeople, failing("53100"));
        assertThat(forPeople.getStatus()).isEqualTo(507);

        assertThatThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("GET", "/matters"), new MockHttpServletResponse(), failing("23505")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static FilterChain failing(String state) {
        return (request, response) -> {
            throw new IllegalStateException(new SQLException("x", state));
        };
    }

    private static Exception caused(SQLException problem) {
        return new IllegalStateException(new DataAccessResourceFailureException("x", problem));
    }
}
