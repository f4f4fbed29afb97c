package vn.quyche.log;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The public half of a key, written {@code name+number+base64}, as C2SP and Go's tools have it.
 *
 * @param name without blank and plus
 * @param kind how it signs
 * @param point 32 bytes
 */
public record VerifyingKey(String name, Kind kind, byte[] point) {

    /** How a key signs. */
    public enum Kind {
        /** Ed25519 over the text. */
        LOG((byte) 1),
        /** Ed25519 over the moment and the text: somebody saw this, and nothing that contradicts it. */
        WITNESS((byte) 4);

        private final byte mark;

        Kind(byte mark) {
            this.mark = mark;
        }

        static Kind of(byte mark) {
            return Arrays.stream(values())
                    .filter(kind -> kind.mark == mark)
                    .findFirst()
                    .orElseThrow(() -> new MalformedNote("a key of an unknown kind: " + mark));
        }

        byte mark() {
            return mark;
        }
    }

    private static final String ED25519 = "Ed25519";
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}+]+");
    private static final int TOP = 0x80;

    public VerifyingKey {
        if (!NAME.matcher(name).matches()) {
            throw new MalformedNote("not a key's name: " + name);
        }
        if (point.length != Hash.LENGTH) {
            throw new MalformedNote("a public key has " + Hash.LENGTH + " bytes, not " + point.length);
        }
    }

    /** Reads a key as {@link #toString} writes it. */
    public static VerifyingKey of(String written) {
        var parts = written.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNote("not a public key: " + written);
        }
        var bytes = MalformedNote.base64(parts[2]);
        if (bytes.length != 1 + Hash.LENGTH) {
            throw new MalformedNote("not a public key: " + written);
        }
        var key = new VerifyingKey(parts[0], Kind.of(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.number().equals(parts[1])) {
            throw new MalformedNote("number and key do not fit: " + written);
        }
        return key;
    }

    int id() {
        var digest = Hash.digest((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {kind.mark()}, point);
        return ByteBuffer.wrap(digest).getInt();
    }

    private String number() {
        return "%08x".formatted(id());
    }

    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.id() == id();
    }

    boolean verifies(String text, NoteSignature line) {
        return switch (kind) {
            case LOG -> verifies(text.getBytes(StandardCharsets.UTF_8), line.signature());
            case WITNESS ->
                line.signature().length > Long.BYTES
                        && verifies(
                                Cosignature.message(
                                        ByteBuffer.wrap(line.signature()).getLong(), text),
                                Arrays.copyOfRange(line.signature(), Long.BYTES, line.signature().length));
        };
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance(ED25519);
            check.initVerify(key());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** RFC 8032: the number y with its least byte first, and the parity of x in the topmost bit. */
    private PublicKey key() throws GeneralSecurityException {
        var turned = new byte[point.length];
        for (var i = 0; i < point.length; i++) {
            turned[i] = point[point.length - 1 - i];
        }
        var odd = (turned[0] & TOP) != 0;
        turned[0] &= (byte) ~TOP;
        return KeyFactory.getInstance(ED25519)
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, turned))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(1 + point.length).put(kind.mark()).put(point);
        return name + "+" + number() + "+" + Base64.getEncoder().encodeToString(bytes.array());
    }
}
