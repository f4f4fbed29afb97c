package vn.quyche.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;

/** Decides whether name and password open the door. */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_NAME = 40;

    private static final String STEP_UP_FIELD = "_password";

    /** A name that is no account's is not written down: it may be a password that slipped into the wrong field. */
    private static final String NOBODY = "nobody of that name";

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
        var found = book.find(name);
        if (!credentials.areRemembered(name, password)) {
            tryOnce(name, password, Attempts.Place.of(visitor, name, marks), () -> {
                LOG.info("Sign-in refused: {} from {}", found.map(Account::name).orElse(NOBODY), visitor.address());
                return Refusal.invalid("password", "sign-in.wrong");
            });
        }
        var account = found.orElseThrow(() -> Refusal.invalid("password", "sign-in.wrong"));
        if (account.locked()) {
            LOG.info("Sign-in refused: {}, which is locked, from {}", account.name(), visitor.address());
            throw Refusal.forbidden("sign-in.locked", Optional.empty());
        }
        return account;
    }

    /**
     * Shows again, in a session, that it is the account's owner. Wrong tries count in this session alone, so that nobody
     * keeps a voter from voting by getting the password wrong elsewhere.
     */
    public void confirm(String account, String password, String session) {
        tryOnce(account, password, new Attempts.Place("session " + session, true), () -> {
            LOG.info("Step-up refused: {}", account);
            return Refusal.invalid(STEP_UP_FIELD, "step-up.wrong");
        });
    }

    private void tryOnce(String name, String password, Attempts.Place place, Supplier<Refusal> wrong) {
        if (!attempts.begin(name, place)) {
            throw Refusal.tooOften("sign-in.too-often");
        }
        if (!credentials.areGood(name, password)) {
            throw wrong.get();
        }
        attempts.succeeded(name, place);
    }

    /** The marks in what a device kept. */
    public static List<String> marks(String kept) {
        return DeviceMarks.split(kept);
    }

    /** What the device keeps, so that wrong tries elsewhere do not count against those who sign in on it. */
    public String deviceMarks(Account account, List<String> before) {
        return marks.add(account.name(), before);
    }
}
