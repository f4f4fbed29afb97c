package vn.quyche.web;

import java.util.Optional;
import java.util.UUID;

/** The forms being handled and where they led. */
interface Submissions {

    /** Whether this is the first sending of the form. */
    boolean claim(UUID key);

    void done(UUID key, String location);

    /** Refused or failed: the same form may be sent again. */
    void release(UUID key);

    /** Where the first sending led, once it is done; empty when it did not end well in time. */
    Optional<String> awaitLocation(UUID key);
}
