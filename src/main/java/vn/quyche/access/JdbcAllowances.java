package vn.quyche.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Allowances in PostgreSQL, so that two instances count together, by its clock. Of each the row keeps one moment: when it will
 * be whole again; a try puts that off by its share (the "generic cell rate algorithm"). Names are kept as digests, as what is
 * typed into the wrong field may be a password.
 */
@Repository
class JdbcAllowances implements Allowances {

    private static final int MICROS = 1_000;

    private final JdbcClient database;

    JdbcAllowances(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean take(String name, int most, Duration whole) {
        return database.sql("""
                                insert into sign_in_allowance as kept (name, whole_at)
                                values (:name, clock_timestamp() + :share * interval '1 microsecond')
                                on conflict (name) do update
                                set whole_at = greatest(kept.whole_at, clock_timestamp())
                                        + :share * interval '1 microsecond'
                                where greatest(kept.whole_at, clock_timestamp()) + :share * interval '1 microsecond'
                                        <= clock_timestamp() + :whole * interval '1 microsecond'""")
                        .param("name", digest(name))
                        .param("share", micros(whole) / most)
                        .param("whole", micros(whole))
                        .update()
                == 1;
    }

    @Override
    public void giveBack(String name, int most, Duration whole) {
        database.sql("update sign_in_allowance set whole_at = whole_at - :share * interval '1 microsecond'"
                        + " where name = :name")
                .param("name", digest(name))
                .param("share", micros(whole) / most)
                .update();
    }

    /** What is whole again is as if it had never been tried. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forget() {
        database.sql("delete from sign_in_allowance where whole_at < clock_timestamp()")
                .update();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / MICROS;
    }

    private static byte[] digest(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
