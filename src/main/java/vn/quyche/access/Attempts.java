package vn.quyche.access;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often a password may be got wrong. Wrong tries are counted per account and place they come from, so that nobody
 * can lock somebody else out; a device on which the account was signed in before is a place of its own. A try is taken
 * before the password is looked at and given back when it was right: many at once get no more than one after another, and
 * at two instances no more than at one.
 */
@Component
class Attempts {

    private static final int PER_ACCOUNT_AND_PLACE = 10;
    private static final int PER_ADDRESS = 100;
    private static final Duration REFILL = Duration.ofMinutes(10);

    private final Allowances allowances;

    Attempts(Allowances allowances) {
        this.allowances = allowances;
    }

    /**
     * Takes a try, if one is left. The address is asked first: what is refused there leaves no trace, so that nobody fills
     * the house with invented names.
     */
    boolean begin(String account, Place place) {
        if (!place.known() && !allowances.take(ofAddress(place), PER_ADDRESS, REFILL)) {
            return false;
        }
        if (allowances.take(ofAccount(account, place), PER_ACCOUNT_AND_PLACE, REFILL)) {
            return true;
        }
        giveBackToAddress(place);
        return false;
    }

    /** The password was right: the try does not count. */
    void succeeded(String account, Place place) {
        allowances.giveBack(ofAccount(account, place), PER_ACCOUNT_AND_PLACE, REFILL);
        giveBackToAddress(place);
    }

    private void giveBackToAddress(Place place) {
        if (!place.known()) {
            allowances.giveBack(ofAddress(place), PER_ADDRESS, REFILL);
        }
    }

    private static String ofAccount(String account, Place place) {
        return account + "@" + place.name();
    }

    private static String ofAddress(Place place) {
        return "@" + place.name();
    }

    /**
     * Where tries come from.
     *
     * @param name the device's mark, or the network
     * @param known whether it is a device on which this account was signed in before
     */
    record Place(String name, boolean known) {

        static Place of(Visitor visitor, String account, DeviceMarks marks) {
            return marks.find(visitor.marks(), account)
                    .map(device -> new Place(device, true))
                    .orElseGet(() -> new Place(Network.of(visitor.address()), false));
        }
    }
}
