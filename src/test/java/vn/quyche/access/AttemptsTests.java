package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;

/** Guessing ends, at however many instances it is tried. */
@QuycheTest
class AttemptsTests {

    /** Counts are kept, so each test has places of its own. */
    private final String test = UUID.randomUUID().toString();

    private final Attempts.Place here = new Attempts.Place("10.0.0.1 " + test, false);
    private final Attempts.Place elsewhere = new Attempts.Place("10.0.0.2 " + test, false);
    private final Attempts.Place ownDevice = new Attempts.Place("office~device " + test, true);

    @Autowired
    JdbcClient database;

    @Autowired
    Attempts attempts;

    @Test
    void wrongTriesEndAtThePlaceTheyComeFrom() {
        exhaust("office", here);
        assertThat(attempts.begin("office", here)).isFalse();
        assertThat(attempts.begin("office", elsewhere)).isTrue();
        assertThat(attempts.begin("secretary", here)).isTrue();
    }

    @Test
    void aKnownDeviceIsNotLockedOutByWrongTriesFromItsOwnAddress() {
        exhaust("office", here);
        assertThat(attempts.begin("office", ownDevice)).isTrue();
    }

    @Test
    void tryingManyAccountsFromOneAddressEndsToo() {
        for (var n = 0; n < 120; n++) {
            attempts.begin("name" + n, here);
        }
        assertThat(attempts.begin("another", here)).isFalse();
        assertThat(attempts.begin("office", ownDevice)).isTrue();
    }

    @Test
    void manyTriesAtOnceGetNoMoreThanOneAfterAnother() {
        var heard = IntStream.range(0, 100)
                .parallel()
                .filter(n -> attempts.begin("office", here))
                .count();
        assertThat(heard).isEqualTo(10);
    }

    @Test
    void anotherInstanceCountsOn() {
        var another = new Attempts(new JdbcAllowances(database));
        for (var n = 0; n < 5; n++) {
            assertThat(attempts.begin("office", here)).isTrue();
            assertThat(another.begin("office", here)).isTrue();
        }
        assertThat(attempts.begin("office", here)).isFalse();
        assertThat(another.begin("office", here)).isFalse();
    }

    @Test
    void aRightPasswordDoesNotCount() {
        for (var n = 0; n < 30; n++) {
            assertThat(attempts.begin("office", here)).isTrue();
            attempts.succeeded("office", here);
        }
    }

    @Test
    void inventedNamesDoNotMakeUsForget() {
        exhaust("office", here);
        for (var n = 0; n < 300; n++) {
            attempts.begin("invented" + n, here);
        }
        assertThat(attempts.begin("office", here)).isFalse();
    }

    @Test
    void triesComeBackEvenlyAndWhatIsWholeIsForgotten() {
        var allowances = new JdbcAllowances(database);
        var day = Duration.ofDays(1);
        assertThat(allowances.take(test, 2, day)).isTrue();
        assertThat(allowances.take(test, 2, day)).isTrue();
        assertThat(allowances.take(test, 2, day)).isFalse();
        database.sql("update sign_in_allowance set whole_at = whole_at - interval '13 hours'")
                .update();
        assertThat(allowances.take(test, 2, day)).isTrue();
        assertThat(allowances.take(test, 2, day)).isFalse();
        database.sql("update sign_in_allowance set whole_at = whole_at - interval '3 days'")
                .update();
        allowances.forget();
        assertThat(database.sql("select count(*) from sign_in_allowance where whole_at < clock_timestamp()")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(allowances.take(test, 2, day)).isTrue();
    }

    @Test
    void allAddressesOfOneLineAreOnePlace() {
        assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Network.of("not:an:address")).isEqualTo("not:an:address");
    }

    private void exhaust(String account, Attempts.Place place) {
        for (var n = 0; n < 20; n++) {
            attempts.begin(account, place);
        }
    }
}
