package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTests {

    private static final Attempts.Place HERE = new Attempts.Place("10.0.0.1", false);
    private static final Attempts.Place ELSEWHERE = new Attempts.Place("10.0.0.2", false);
    private static final Attempts.Place OWN_DEVICE = new Attempts.Place("office~device", true);

    private final Attempts attempts = new Attempts();

    @Test
    void wrongTriesEndAtThePlaceTheyComeFrom() {
        exhaust("office", HERE);
        assertThat(attempts.begin("office", HERE)).isFalse();
        assertThat(attempts.begin("office", ELSEWHERE)).isTrue();
        assertThat(attempts.begin("secretary", HERE)).isTrue();
    }

    @Test
    void aKnownDeviceIsNotLockedOutByWrongTriesFromItsOwnAddress() {
        exhaust("office", HERE);
        assertThat(attempts.begin("office", OWN_DEVICE)).isTrue();
    }

    @Test
    void tryingManyAccountsFromOneAddressEndsToo() {
        for (var n = 0; n < 120; n++) {
            attempts.begin("name" + n, HERE);
        }
        assertThat(attempts.begin("another", HERE)).isFalse();
        assertThat(attempts.begin("office", OWN_DEVICE)).isTrue();
    }

    @Test
    void manyTriesAtOnceGetNoMoreThanOneAfterAnother() {
        var heard = IntStream.range(0, 200)
                .parallel()
                .filter(n -> attempts.begin("office", HERE))
                .count();
        assertThat(heard).isEqualTo(10);
    }

    @Test
    void aRightPasswordDoesNotCount() {
        for (var n = 0; n < 200; n++) {
            assertThat(attempts.begin("office", HERE)).isTrue();
            attempts.succeeded("office", HERE);
        }
    }

    @Test
    void inventedNamesDoNotMakeUsForget() {
        exhaust("office", HERE);
        for (var n = 0; n < 100_000; n++) {
            attempts.begin("invented" + n, HERE);
        }
        assertThat(attempts.begin("office", HERE)).isFalse();
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
