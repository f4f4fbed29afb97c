package vn.quyche.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What the machine lacks when a request fails through nobody's fault, so that the sender is told that and not a number. */
enum Outage {
    /** There is no room on the disk of the database or of uploads; the transaction was undone. */
    DISK_FULL("disk.full", HttpStatus.INSUFFICIENT_STORAGE),
    /** The database cannot be reached, or went away in the middle: whether all was stored is not known here. */
    DATABASE_AWAY("database.away", HttpStatus.SERVICE_UNAVAILABLE);

    private static final String NO_ROOM = "No space left on device";
    private static final String NO_ROOM_IN_POSTGRESQL = "53100";
    /** Connections that break (class 08), and servers that stop, crash or are not ready (57P01 to 57P03). */
    private static final String GONE = "08...|57P0[123]";

    private final String code;
    private final HttpStatus status;

    Outage(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    static Optional<Outage> of(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                if (state.equals(NO_ROOM_IN_POSTGRESQL)) {
                    return Optional.of(DISK_FULL);
                }
                if (state.matches(GONE) || sql instanceof SQLTransientConnectionException || isBroken(sql)) {
                    return Optional.of(DATABASE_AWAY);
                }
            } else if (String.valueOf(cause.getMessage()).contains(NO_ROOM)) {
                return Optional.of(DISK_FULL);
            }
        }
        return Optional.empty();
    }

    /** A connection that broke in the middle is closed by the pool, whose refusals bear no state. */
    private static boolean isBroken(SQLException problem) {
        return problem.getSQLState() == null && "Connection is closed".equals(problem.getMessage());
    }

    Refusals.Said said(Refusals refusals, Locale language) {
        return refusals.say(status, code, language);
    }
}
