package vn.quyche.access;

import java.util.List;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Where passkeys are kept, as Spring Security asks for them and as people see them. */
interface PasskeyBook {

    UserCredentialRepository keys();

    PublicKeyCredentialUserEntityRepository owners();

    /** Those of an account, the oldest first. */
    List<Passkey> of(String account);

    /** Whether the account has it. */
    boolean rename(String account, String id, String label);

    /** Whether the account had it. */
    boolean remove(String account, String id);

    /** How many there were. */
    int removeAll(String account);
}
