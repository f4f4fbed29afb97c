package vn.quyche.access;

import java.time.Instant;

/**
 * A sign-in at a provider that opens an account.
 *
 * @param issuer the provider's address
 * @param subject who it is there; an opaque name that the provider never gives to another
 * @param linkedAt since when
 */
public record ProviderLink(String issuer, String subject, Instant linkedAt) {}
