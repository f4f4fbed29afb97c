package vn.quyche.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.web.StartRefused;

/**
 * Of whom more than a password is demanded: of whoever holds one of the rights that {@code quyche.second-factor} names. They
 * use a passkey, which is a device and its lock, or a provider that asks strongly. The first passkey is made within a day
 * after an invitation, each further one by whoever has shown such a factor: a password alone never makes one.
 */
@Component
public class SecondFactor {

    private static final Duration ENROLS = Duration.ofDays(1);

    private final Set<Right> rights;
    private final AccountBook book;
    private final Clock clock;

    SecondFactor(@Value("${quyche.second-factor:}") String rights, AccountBook book, Clock clock) {
        this.rights = EnumSet.noneOf(Right.class);
        Arrays.stream(rights.split(","))
                .map(String::strip)
                .filter(right -> !right.isEmpty())
                .map(SecondFactor::right)
                .forEach(this.rights::add);
        this.book = book;
        this.clock = clock;
    }

    public boolean isDemandedOf(Actor actor) {
        return rights.stream().anyMatch(actor::may);
    }

    /** Opens the day in which the first passkey is made. */
    void open(String account) {
        book.setEnrolsUntil(account, Optional.of(clock.instant().plus(ENROLS)));
    }

    /** Whether the actor, of whom it is demanded, may make a passkey. */
    @Transactional(readOnly = true)
    public void mustMayAdd(Actor me, boolean strong) {
        var open = book.enrolsUntil(me.account())
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent();
        if (isDemandedOf(me) && !strong && !open) {
            throw Refusal.forbidden("second-factor.enrol", Optional.empty());
        }
    }

    /** The passkey is made; the next one takes a factor. */
    @Transactional
    public void added(Actor me) {
        book.setEnrolsUntil(me.account(), Optional.empty());
    }

    private static Right right(String name) {
        try {
            return Right.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new StartRefused("access", "second-factor-unknown", name);
        }
    }
}
