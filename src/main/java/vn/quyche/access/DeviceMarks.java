package vn.quyche.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks devices on which an account was signed in, in a way nobody else can: OWASP's "device cookies". A mark opens
 * nothing; it only keeps wrong tries made elsewhere from counting against its owner.
 */
@Component
class DeviceMarks {

    private static final int MOST = 5;
    private static final String BETWEEN = ":";

    private final AccountBook book;
    private volatile @Nullable SecretKeySpec key;

    DeviceMarks(AccountBook book) {
        this.book = book;
    }

    /** The marks a device is to keep, the new one first: several people, or one in two capacities, may share it. */
    String add(String account, List<String> before) {
        return Stream.concat(
                        Stream.of(mark(account)),
                        before.stream().filter(mark -> read(mark, account).isEmpty()))
                .limit(MOST)
                .collect(Collectors.joining(BETWEEN));
    }

    /** What a device kept, as it came. */
    static List<String> split(String kept) {
        return Arrays.stream(kept.split(BETWEEN)).limit(MOST).toList();
    }

    /** The device's own name, if one of its marks is ours and was made for this account. */
    Optional<String> find(List<String> kept, String account) {
        return kept.stream().flatMap(mark -> read(mark, account).stream()).findFirst();
    }

    String mark(String account) {
        var device = account + "~" + UUID.randomUUID();
        return device + "~" + signature(device);
    }

    /** The device's own name, if the mark is ours and was made for this account. */
    Optional<String> read(String mark, String account) {
        var end = mark.lastIndexOf('~');
        if (end < 0) {
            return Optional.empty();
        }
        var device = mark.substring(0, end);
        var same = MessageDigest.isEqual(
                mark.substring(end + 1).getBytes(StandardCharsets.UTF_8),
                signature(device).getBytes(StandardCharsets.UTF_8));
        return same && device.startsWith(account + "~") ? Optional.of(device) : Optional.empty();
    }

    private String signature(String device) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(device.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private SecretKeySpec key() {
        var held = key;
        if (held == null) {
            held = new SecretKeySpec(book.key("device-mark"), "HmacSHA256");
            key = held;
        }
        return held;
    }
}
