package vn.quyche.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.PersonId;

/** Where accounts are kept. */
interface AccountBook {

    boolean isEmpty();

    boolean hasDemonstration();

    Optional<Account> find(String name);

    List<Account> of(PersonId person);

    List<Account> all();

    /** The stored hash, if the account exists. */
    Optional<String> hash(String name);

    void add(Account account, String hash);

    void setHash(String name, String hash);

    /** Until when a password alone makes a passkey, where more is demanded. */
    Optional<Instant> enrolsUntil(String name);

    void setEnrolsUntil(String name, Optional<Instant> until);

    void setLocked(String name, boolean locked);

    /** A secret of the house, made when it is first asked for, and the same for every instance. */
    byte[] key(String purpose);
}
