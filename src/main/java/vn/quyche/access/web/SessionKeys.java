package vn.quyche.access.web;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/** The ids of sessions: as many random bits as the 36 letters of their column hold, where a UUID would have 122. */
@Component
class SessionKeys implements SessionIdGenerator {

    private static final int BYTES = 27;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generate() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
