package vn.quyche.access.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of an account. A session's id is a key to the house, so pages name it by a digest. */
@Component
class Sessions {

    private static final int NAME_BYTES = 12;

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Newest use first; the one of this request is marked. */
    List<Line> of(String account, String currentId) {
        return repository.findByPrincipalName(account).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Line(
                        name(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        device(session),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Line::usedAt).reversed())
                .toList();
    }

    int count(String account) {
        return of(account, "").size();
    }

    /** Ends the session of that name, if the account has it. */
    boolean end(String account, String name) {
        var found = repository.findByPrincipalName(account).keySet().stream()
                .filter(id -> name(id).equals(name))
                .findFirst();
        found.ifPresent(repository::deleteById);
        return found.isPresent();
    }

    /** Ends all sessions but one; a blank id spares none. */
    void endAllBut(String account, String spared) {
        repository.findByPrincipalName(account).keySet().stream()
                .filter(id -> !id.equals(spared))
                .forEach(repository::deleteById);
    }

    /** Ends those that were begun by a provider: the one it names, or all where it names none. Whether there were any. */
    boolean endThrough(String account, String issuer, Optional<String> named) {
        var ended = repository.findByPrincipalName(account).values().stream()
                .filter(session -> session.getAttribute(ThroughProvider.KEPT) instanceof ThroughProvider through
                        && through.issuer().equals(issuer)
                        && named.map(through.session()::equals).orElse(true))
                .map(Session::getId)
                .toList();
        ended.forEach(repository::deleteById);
        return !ended.isEmpty();
    }

    private static Device device(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var authentication = context == null ? null : context.getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Device device ? device : Device.UNKNOWN;
    }

    private static String name(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A session as its owner knows it. */
    record Line(String name, Instant since, Instant usedAt, Device device, boolean current) {

        /** The browser and the system in two words, as far as the browser says. */
        public String browser() {
            return Browser.of(device.browser());
        }
    }
}
