package vn.quyche.access;

import java.time.Instant;
import java.util.Optional;

/** Where links are kept, by their digests. */
interface InvitationBook {

    /** Keeps the link of an account; one made before is void. */
    void put(String account, byte[] digest, Instant until);

    /** The account of a link that still holds. */
    Optional<String> account(byte[] digest, Instant now);

    /** Until when the account's link holds, if it has one. */
    Optional<Instant> until(String account, Instant now);

    /** Whether it was there to be used up. */
    boolean remove(byte[] digest);
}
