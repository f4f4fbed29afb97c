package vn.quyche.access;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/**
 * Passkeys: made, named and removed by an account's owner, who then signs in with the device's own lock (WebAuthn). They
 * are bound to the product's address, {@code quyche.origin}, so that no other site can ask for them, and the device must
 * have asked its owner for finger, face or number: a found device opens nothing.
 */
@Component
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 20;
    private static final String FIELD = "_passkey";
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
            new TypeReference<>() {};

    private final PasskeyBook book;
    private final AccountBook accounts;
    private final AccountFacts facts;
    private final Environment settings;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** Made at the first use: only then the port is known, and no start waits for it. */
    private final Supplier<WebAuthnRelyingPartyOperations> ceremonies = SingletonSupplier.of(this::ceremonies);

    Passkeys(PasskeyBook book, AccountBook accounts, AccountFacts facts, Environment settings) {
        this.book = book;
        this.accounts = accounts;
        this.facts = facts;
        this.settings = settings;
    }

    /** The only address at which passkeys work. */
    public String origin() {
        return settings.getProperty(
                "quyche.origin", "http://localhost:" + settings.getProperty("local.server.port", "8080"));
    }

    public List<Passkey> of(Account account) {
        return book.of(account.name());
    }

    /** What a device needs to make a key for the account; the answer must come with it. */
    @Transactional
    public PublicKeyCredentialCreationOptions beginAdding(Actor me) {
        var name = UsernamePasswordAuthenticationToken.authenticated(me.account(), null, List.of());
        return ceremonies
                .get()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(name));
    }

    @Transactional
    public void add(Actor me, PublicKeyCredentialCreationOptions asked, String made, String label) {
        Refusal.refuseIf(book.of(me.account()).size() >= MOST, "passkey.many", MOST);
        var called = label(label);
        understood(
                me.account(),
                () -> ceremonies
                        .get()
                        .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                                asked, new RelyingPartyPublicKey(json.readValue(made, MADE), called))));
        facts.tell(me, me.account(), PasskeyAdded::new);
    }

    /** What a device needs to use any key it has for this address; the answer must come with it. */
    public PublicKeyCredentialRequestOptions ask() {
        return ceremonies
                .get()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        UsernamePasswordAuthenticationToken.unauthenticated("", "")));
    }

    /** The account a key was used for. */
    @Transactional
    public Account check(PublicKeyCredentialRequestOptions asked, String used) {
        var owner = understood(
                "",
                () -> ceremonies
                        .get()
                        .authenticate(new RelyingPartyAuthenticationRequest(asked, json.readValue(used, USED))));
        var account = accounts.find(owner.getName()).orElseThrow(() -> Refusal.invalid(FIELD, "passkey.unusable"));
        if (account.locked()) {
            throw Refusal.forbidden("sign-in.locked", Optional.empty());
        }
        return account;
    }

    @Transactional
    public void rename(Actor me, String id, String label) {
        if (!has(me, id) || !book.rename(me.account(), id, label(label))) {
            throw Refusal.notFound("passkey.gone", Optional.empty());
        }
        facts.tell(me, me.account(), PasskeyRenamed::new);
    }

    @Transactional
    public void remove(Actor me, String id) {
        if (!has(me, id) || !book.remove(me.account(), id)) {
            throw Refusal.notFound("passkey.gone", Optional.empty());
        }
        facts.tell(me, me.account(), PasskeyRemoved::new);
    }

    /** Asked before the id is read: what comes from outside may be no id at all. */
    private boolean has(Actor me, String id) {
        return book.of(me.account()).stream().anyMatch(passkey -> passkey.id().equals(id));
    }

    /** For who has lost the device: none of the account's passkeys opens it any more. */
    @Transactional
    public void removeAll(Actor administrator, Account account) {
        administrator.mustHave(Right.ADMINISTER_ACCOUNTS);
        if (book.removeAll(account.name()) > 0) {
            facts.tell(administrator, account.name(), PasskeyRemoved::new);
        }
    }

    /** What is sent to the browser. */
    public String say(Object options) {
        return json.writeValueAsString(options);
    }

    /** What comes from a browser may lack anything, and the library says so in four ways. */
    private <T> T understood(String account, Supplier<T> ceremony) {
        try {
            return ceremony.get();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException problem) {
            LOG.info(
                    "Passkey refused{}: {}",
                    account.isEmpty() ? "" : " for " + account,
                    problem.getClass().getSimpleName());
            throw Refusal.invalid(FIELD, "passkey.unusable");
        }
    }

    private static String label(String typed) {
        var label = typed.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw Refusal.invalid("label", "passkey.label", LONGEST_LABEL);
        }
        return label;
    }

    private WebAuthnRelyingPartyOperations ceremonies() {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(String.valueOf(URI.create(origin()).getHost()))
                .name("Quyche")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(book.owners(), book.keys(), party, Set.of(origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
