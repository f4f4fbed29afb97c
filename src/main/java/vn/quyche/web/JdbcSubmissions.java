package vn.quyche.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubmissions implements Submissions {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES = 100;
    /** A form whose handling was cut off (a crash) may be sent again after this time. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSubmissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean claim(UUID key) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from web_submission where claimed_at < :before")
                .param("before", now.minus(KEPT))
                .update();
        return jdbc.sql("""
                        insert into web_submission (key, claimed_at) values (:key, :now)
                        on conflict (key) do update set claimed_at = :now
                        where web_submission.location is null and web_submission.claimed_at < :abandoned""")
                        .param("key", key)
                        .param("now", now)
                        .param("abandoned", now.minus(ABANDONED))
                        .update()
                == 1;
    }

    @Override
    public void done(UUID key, String location) {
        jdbc.sql("update web_submission set location = :location where key = :key")
                .param("key", key)
                .param("location", location)
                .update();
    }

    @Override
    public void release(UUID key) {
        jdbc.sql("delete from web_submission where key = :key")
                .param("key", key)
                .update();
    }

    @Override
    public Optional<String> awaitLocation(UUID key) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var found = jdbc.sql("select location from web_submission where key = :key")
                    .param("key", key)
                    .query((row, number) -> Optional.ofNullable(row.getString(1)))
                    .optional();
            if (found.isEmpty() || found.get().isPresent()) {
                return found.flatMap(location -> location);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.empty();
    }
}
