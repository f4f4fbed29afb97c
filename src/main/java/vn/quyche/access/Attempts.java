package vn.quyche.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a password may be got wrong. Wrong tries are counted per account and place they come from, so that nobody
 * can lock somebody else out; a device on which the account was signed in before is a place of its own. A try is taken
 * before the password is looked at and given back when it was right: many at once get no more than one after another.
 */
@Component
class Attempts {

    private static final int PER_ACCOUNT_AND_PLACE = 10;
    private static final int PER_ADDRESS = 100;
    private static final Duration REFILL = Duration.ofMinutes(10);
    private static final int MOST_PLACES = 50_000;

    /** The places used longest ago are forgotten; whoever is trying stays. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_PLACES;
        }
    };

    /**
     * Takes a try, if one is left. The address is asked first: what is refused there leaves no trace, so that nobody makes
     * us forget by inventing names.
     */
    boolean begin(String account, Place place) {
        if (!place.known() && !ofAddress(place).tryConsume(1)) {
            return false;
        }
        if (ofAccount(account, place).tryConsume(1)) {
            return true;
        }
        giveBackToAddress(place);
        return false;
    }

    /** The password was right: the try does not count. */
    void succeeded(String account, Place place) {
        ofAccount(account, place).addTokens(1);
        giveBackToAddress(place);
    }

    private void giveBackToAddress(Place place) {
        if (!place.known()) {
            ofAddress(place).addTokens(1);
        }
    }

    private Bucket ofAccount(String account, Place place) {
        return bucket(account + "@" + place.name(), PER_ACCOUNT_AND_PLACE);
    }

    private Bucket ofAddress(Place place) {
        return bucket("@" + place.name(), PER_ADDRESS);
    }

    private synchronized Bucket bucket(String key, int tries) {
        return buckets.computeIfAbsent(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, REFILL))
                        .build());
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
