package vn.quyche.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept whom a provider's subject stands for. */
interface ProviderLinkBook {

    Optional<String> account(String issuer, String subject);

    /** Those of an account, the oldest first. */
    List<ProviderLink> of(String account);

    /** The accounts linked with somebody at that provider. */
    List<String> accounts(String issuer);

    /** Whether it was free; an account has one link a provider, and the new one replaces the old. */
    boolean put(String account, String issuer, String subject, Instant at);

    /** Whether there was one. */
    boolean remove(String account, String issuer);

    /** How many there were. */
    int removeAll(String account);
}
