package vn.quyche.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 digest in the tree; entries and inner nodes are hashed apart (RFC 6962, section 2.1). */
public record Hash(byte[] bytes) {

    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The root of a tree without entries. */
    public static final Hash EMPTY = new Hash(digest(new byte[0]));

    public Hash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
    }

    public static Hash ofEntry(byte[] entry) {
        return new Hash(digest(new byte[] {LEAF}, entry));
    }

    public static Hash ofNode(Hash left, Hash right) {
        return new Hash(digest(new byte[] {NODE}, left.bytes, right.bytes));
    }

    /** The digest of these bytes one after the other, outside any tree. */
    public static byte[] digest(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    public static Hash ofBase64(String text) {
        return new Hash(Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII)));
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
