package vn.quyche.database;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Reader;

/**
 * The key under which this run of the application tells the database who reads. It is made at each start, and lies in this
 * memory and in a table of the owner's.
 */
@Component
final class ReaderKey {

    private static final String DIGEST = "HmacSHA256";

    private final String id = UUID.randomUUID().toString();
    private final byte[] value = new byte[32];

    ReaderKey() {
        new SecureRandom().nextBytes(value);
    }

    String id() {
        return id;
    }

    byte[] value() {
        return value.clone();
    }

    /** What the setting says on that connection; nothing where nobody reads. */
    String told(Reader reader, int backend) {
        return reader.words().isEmpty() ? "" : id + " " + mark(backend + " " + reader.words()) + " " + reader.words();
    }

    private String mark(String words) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(value, DIGEST));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException never) {
            throw new IllegalStateException(never);
        }
    }
}
