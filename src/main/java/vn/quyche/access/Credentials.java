package vn.quyche.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Checks a password against an account. Programs send the password with every call, and the hash is slow on purpose, so
 * a good one is remembered while it is used: as a keyed digest over name, password and stored hash, so that nothing
 * usable lies in memory and a changed password is forgotten at once. So a program that is at work is not kept out by wrong
 * tries that others make from its address, as a known device is not kept out of the pages.
 */
@Component
class Credentials {

    private static final Duration REMEMBERED = Duration.ofHours(12);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int KEY_BYTES = 32;

    private final AccountBook accounts;
    private final Passwords passwords;
    private final SecretKeySpec key;
    private final String nobody;
    private final Map<String, Long> verified = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    Credentials(AccountBook accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.nobody = passwords.unknown();
    }

    /** Whether the same password was found good and used since; costs nothing. */
    boolean areRemembered(String account, String password) {
        var hash = accounts.hash(account);
        if (hash.isEmpty()) {
            return false;
        }
        var digest = digest(account, password, hash.get());
        var since = verified.get(digest);
        var remembered = since != null && System.nanoTime() - since < REMEMBERED.toNanos();
        if (remembered) {
            verified.put(digest, System.nanoTime());
        }
        return remembered;
    }

    /** Takes as long for an account that does not exist, so that names cannot be found out. */
    boolean areGood(String account, String password) {
        var hash = accounts.hash(account).orElse(nobody);
        var good = passwords.matches(password, hash) && !hash.equals(nobody);
        if (good) {
            verified.put(digest(account, password, hash), System.nanoTime());
        }
        return good;
    }

    private String digest(String... parts) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            for (var part : parts) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
