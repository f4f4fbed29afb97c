package vn.quyche.documents;

import java.time.Instant;

/** The writing as it stood after one change, and who made it. */
public record DocumentVersion(int version, Instant changedAt, String changedBy, Content content) {}
