package vn.quyche.voting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The slips of a secret ballot. They lie in the order of their words, so that nothing tells which came first or last, and
 * the sealed urn has one length however full it is. This keeps members, officials and a look into the tables out; it
 * does not keep out whoever controls the server, who could read along as votes come in.
 */
final class Urn {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final int room;
    private final List<Choice> slips;

    private Urn(byte[] key, int room, List<Choice> slips) {
        this.key = key;
        this.room = room;
        this.slips = slips.stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /** One with room for so many slips of that length at the most. */
    static Urn empty(int slips, int longest) {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        return new Urn(key, slips * (longest + 1), List.of());
    }

    /** Opens what was sealed with the key; refuses to read what was tampered with. */
    static Urn open(byte[] key, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            var text = new String(cipher.doFinal(sealed, NONCE, sealed.length - NONCE), StandardCharsets.US_ASCII);
            return new Urn(
                    key,
                    text.length(),
                    Stream.of(text.strip().split("\n"))
                            .filter(line -> !line.isEmpty())
                            .map(Choice::of)
                            .toList());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An urn does not open with its key", e);
        }
    }

    byte[] key() {
        return key.clone();
    }

    /** The slips, in the order of their words. */
    List<Choice> slips() {
        return slips;
    }

    Urn with(Choice slip) {
        var more = new ArrayList<>(slips);
        more.add(slip);
        return new Urn(key, room, more);
    }

    /** The urn closed up, as long as a full one. */
    byte[] sealed() {
        var text = new StringBuilder();
        slips.forEach(slip -> text.append(slip.code()).append('\n'));
        text.append(String.join("", Collections.nCopies(room - text.length(), " ")));
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            var closed = cipher.doFinal(text.toString().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An urn does not close", e);
        }
    }
}
