package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptsTests {

    private static final Attempts.Place HERE = new Attempts.Place("10.0.0.1", false);
    private static final Attempts.Place ELSEWHERE = new Attempts.Place("10.0.0.2", false);
    private static final Attempts.Place OWN_DEVICE = new Attempts.Place("office~device", true);

    private final Attempts attempts = new Attempts();

    @Test
    void wrongTriesEndAtThePlaceTheyComeFrom() {
        exhaust("office", HERE);
        assertThat(attempts.areExhausted("office", HERE)).isTrue();
        assertThat(attempts.areExhausted("office", ELSEWHERE)).isFalse();
        assertThat(attempts.areExhausted("secretary", HERE)).isFalse();
    }

    @Test
    void aKnownDeviceIsNotLockedOutByWrongTriesFromItsOwnAddress() {
        exhaust("office", HERE);
        assertThat(attempts.areExhausted("office", OWN_DEVICE)).isFalse();
    }

    @Test
    void tryingManyAccountsFromOneAddressEndsToo() {
        for (var n = 0; n < 120; n++) {
            attempts.failed("name" + n, HERE);
        }
        assertThat(attempts.areExhausted("another", HERE)).isTrue();
        assertThat(attempts.areExhausted("office", OWN_DEVICE)).isFalse();
    }

    private void exhaust(String account, Attempts.Place place) {
        for (var n = 0; n < 20; n++) {
            attempts.failed(account, place);
        }
    }
}
