package vn.quyche.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Both halves of a key. The secret one is written {@code PRIVATE+KEY+name+number+base64}, as Go's tools have it. */
public final class SigningKey {

    private static final String ED25519 = "Ed25519";
    private static final String SECRET = "PRIVATE+KEY+";
    private static final int TOP = 0x80;

    private final VerifyingKey verifying;
    private final byte[] seed;

    private SigningKey(VerifyingKey verifying, byte[] seed) {
        this.verifying = verifying;
        this.seed = seed;
    }

    public static SigningKey generate(String name, VerifyingKey.Kind kind) {
        try {
            var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            var point = ((EdECPublicKey) pair.getPublic()).getPoint();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SigningKey(new VerifyingKey(name, kind, encoded(point)), seed);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] encoded(EdECPoint point) {
        var number = point.getY().toByteArray();
        var bytes = new byte[Hash.LENGTH];
        for (var i = 0; i < Math.min(number.length, bytes.length); i++) {
            bytes[i] = number[number.length - 1 - i];
        }
        if (point.isXOdd()) {
            bytes[bytes.length - 1] |= (byte) TOP;
        }
        return bytes;
    }

    /** Reads the secret half, and sees that the public one belongs to it. */
    public static SigningKey of(String secret, VerifyingKey verifying) {
        var start = SECRET + verifying.toString().replaceFirst("^(.*?\\+.*?\\+).*$", "$1");
        var bytes = secret.startsWith(start) ? MalformedNote.base64(secret.substring(start.length())) : new byte[0];
        if (bytes.length != 1 + Hash.LENGTH || bytes[0] != verifying.kind().mark()) {
            throw new MalformedNote("not the secret half of " + verifying);
        }
        var key = new SigningKey(verifying, Arrays.copyOfRange(bytes, 1, bytes.length));
        var probe = "probe\n";
        if (!verifying.verifies(probe, key.sign(probe, Instant.EPOCH))) {
            throw new MalformedNote("not the secret half of " + verifying);
        }
        return key;
    }

    public VerifyingKey verifying() {
        return verifying;
    }

    /** Signs the text as the kind of key does; a witness says when. */
    public NoteSignature sign(String text, Instant at) {
        var second = at.getEpochSecond();
        var signature = switch (verifying.kind()) {
            case LOG -> sign(text.getBytes(StandardCharsets.UTF_8));
            case WITNESS -> {
                var made = sign(Cosignature.message(second, text));
                yield ByteBuffer.allocate(Long.BYTES + made.length)
                        .putLong(second)
                        .put(made)
                        .array();
            }
        };
        return new NoteSignature(verifying.name(), verifying.id(), signature);
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initSign(key());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private PrivateKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance(ED25519)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }

    /** The secret half as a file keeps it. */
    public String secret() {
        var bytes = ByteBuffer.allocate(1 + seed.length)
                .put(verifying.kind().mark())
                .put(seed);
        return SECRET
                + verifying.toString().replaceFirst("^(.*?\\+.*?\\+).*$", "$1")
                + Base64.getEncoder().encodeToString(bytes.array());
    }
}
