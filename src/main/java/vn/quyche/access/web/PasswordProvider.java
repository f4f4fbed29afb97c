package vn.quyche.access.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.quyche.access.SignIn;
import vn.quyche.kernel.Refusal;

/** Lets Spring Security ask {@link SignIn}. The signed-in principal is the account's name and nothing more. */
@Component
class PasswordProvider implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var device = asked.getDetails() instanceof Device known ? known : Device.UNKNOWN;
        try {
            var account = signIn.check(asked.getName(), String.valueOf(asked.getCredentials()), device.visitor());
            return signedIn(account.name(), device);
        } catch (Refusal refusal) {
            throw new SignInRefused(refusal);
        }
    }

    static UsernamePasswordAuthenticationToken signedIn(String account, Device device) {
        var token = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        token.setDetails(device.withoutMarks());
        return token;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
