package vn.quyche.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a password may be got wrong. Wrong tries are counted per account and place they come from, so that nobody
 * can lock somebody else out; a device on which the account was signed in before is a place of its own.
 */
@Component
class Attempts {

    private static final int PER_ACCOUNT_AND_PLACE = 10;
    private static final int PER_ADDRESS = 100;
    private static final Duration REFILL = Duration.ofMinutes(10);
    private static final int MOST_PLACES = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_PLACES;
        }
    };

    boolean areExhausted(String account, Place place) {
        return ofAccount(account, place).getAvailableTokens() == 0
                || (!place.known() && ofAddress(place).getAvailableTokens() == 0);
    }

    void failed(String account, Place place) {
        ofAccount(account, place).tryConsume(1);
        if (!place.known()) {
            ofAddress(place).tryConsume(1);
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
     * @param name the device's mark, or the address
     * @param known whether it is a device on which this account was signed in before
     */
    record Place(String name, boolean known) {}
}
