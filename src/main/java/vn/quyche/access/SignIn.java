package vn.quyche.access;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;

/** Decides whether name and password open the door. */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_NAME = 40;

    private final AccountBook book;
    private final Credentials credentials;
    private final Attempts attempts;
    private final DeviceMarks marks;

    SignIn(AccountBook book, Credentials credentials, Attempts attempts, DeviceMarks marks) {
        this.book = book;
        this.credentials = credentials;
        this.attempts = attempts;
        this.marks = marks;
    }

    /** The account, or a refusal that does not tell whether name or password is wrong. */
    public Account check(String typedName, String password, Visitor visitor) {
        var typed = typedName.strip().toLowerCase(Locale.ROOT);
        var name = typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
        var place = visitor.mark()
                .flatMap(mark -> marks.read(mark, name))
                .map(device -> new Attempts.Place(device, true))
                .orElseGet(() -> new Attempts.Place(visitor.address(), false));
        if (!credentials.areRemembered(name, password)) {
            if (attempts.areExhausted(name, place)) {
                throw Refusal.tooOften("sign-in.too-often");
            }
            if (!credentials.areGood(name, password)) {
                attempts.failed(name, place);
                LOG.info("Sign-in refused for {} from {}", name.replaceAll("[^a-z0-9.-]", "?"), visitor.address());
                throw Refusal.invalid("password", "sign-in.wrong");
            }
        }
        var account = book.find(name).orElseThrow(() -> Refusal.invalid("password", "sign-in.wrong"));
        if (account.locked()) {
            throw Refusal.forbidden("sign-in.locked", Optional.empty());
        }
        return account;
    }

    /** What the device keeps, so that wrong tries elsewhere do not count against the account's owner. */
    public String deviceMark(Account account) {
        return marks.mark(account.name());
    }
}
