package vn.quyche.access;

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

    void setLocked(String name, boolean locked);

    /** A secret of the house, made when it is first asked for, and the same for every instance. */
    byte[] key(String purpose);
}
