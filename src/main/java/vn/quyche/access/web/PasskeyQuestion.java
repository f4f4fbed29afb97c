package vn.quyche.access.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import vn.quyche.access.Account;
import vn.quyche.access.Passkeys;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;

/** What a device was asked, kept in the session until the answer comes, right or wrong. */
@Component
class PasskeyQuestion {

    private static final String TO_ADD = "passkey.to-add";
    private static final String TO_USE = "passkey.to-use";

    private final Passkeys passkeys;

    PasskeyQuestion(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    String toAdd(Actor me, HttpSession session) {
        var options = passkeys.beginAdding(me);
        session.setAttribute(TO_ADD, options);
        return passkeys.say(options);
    }

    String toUse(HttpSession session) {
        var options = passkeys.ask();
        session.setAttribute(TO_USE, options);
        return passkeys.say(options);
    }

    PublicKeyCredentialCreationOptions addingAnswered(HttpSession session) {
        return taken(session, TO_ADD, PublicKeyCredentialCreationOptions.class);
    }

    /** The account the key was used for. */
    Account answered(HttpSession session, String used) {
        return passkeys.check(taken(session, TO_USE, PublicKeyCredentialRequestOptions.class), used);
    }

    private static <T> T taken(HttpSession session, String name, Class<T> kind) {
        @Nullable Object asked = session.getAttribute(name);
        session.removeAttribute(name);
        if (!kind.isInstance(asked)) {
            throw Refusal.invalid("_passkey", "passkey.stale");
        }
        return kind.cast(asked);
    }
}
