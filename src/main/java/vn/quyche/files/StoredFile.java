package vn.quyche.files;

import java.time.Instant;

/**
 * What is known of a stored file besides its bytes.
 *
 * @param name the name it came with, made safe
 * @param kind what it is, by its content
 * @param size in bytes
 * @param sha256 the digest of the bytes, in lower-case hexadecimal
 */
public record StoredFile(FileId id, String name, FileKind kind, long size, String sha256, Instant storedAt) {}
