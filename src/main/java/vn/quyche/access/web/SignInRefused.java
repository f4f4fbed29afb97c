package vn.quyche.access.web;

import org.springframework.security.core.AuthenticationException;
import vn.quyche.kernel.Refusal;

/** A refusal on its way through Spring Security. */
class SignInRefused extends AuthenticationException {

    private final transient Refusal refusal;

    SignInRefused(Refusal refusal) {
        super(refusal.getMessage() == null ? refusal.code() : refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
