package vn.quyche.access.web;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.quyche.access.SignIn;
import vn.quyche.kernel.Refusal;

/** Lets Spring Security ask {@link SignIn}. */
@Component
class PasswordProvider implements AuthenticationProvider {

    private final SignIn signIn;

    private final Clock clock;

    PasswordProvider(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var device = asked.getDetails() instanceof Device known ? known : Device.UNKNOWN;
        try {
            var account = signIn.check(asked.getName(), String.valueOf(asked.getCredentials()), device.visitor());
            return Shown.PASSWORD.as(account.name(), device, clock.instant());
        } catch (Refusal refusal) {
            throw new SignInRefused(refusal);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
