package vn.quyche.journal;

import java.time.Instant;
import java.util.Optional;
import vn.quyche.log.VerifyingKey;

/** Which keys the journal was signed with, as the database remembers; what is trusted stands in the key's file. */
interface Keys {

    Optional<VerifyingKey> last();

    void add(VerifyingKey key, long since, Instant at);
}
