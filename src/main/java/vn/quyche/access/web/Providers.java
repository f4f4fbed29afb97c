package vn.quyche.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import vn.quyche.access.Passkeys;
import vn.quyche.kernel.Refusal;

/** The providers at which people of the institution may sign in, as the settings name them; often none. */
@Component("providers")
public class Providers implements ClientRegistrationRepository {

    private final Map<String, Provider> byKey = new TreeMap<>();

    Providers(Environment settings, Passkeys passkeys) {
        Binder.get(settings)
                .bind("quyche.oidc", Bindable.mapOf(String.class, ProviderSettings.class))
                .orElse(Map.of())
                .forEach((key, named) -> {
                    named.mustBeUsable(key);
                    byKey.put(key, new Provider(key, named, new ProviderLine(key, named, passkeys::origin)));
                });
    }

    /** For the buttons of pages. */
    public List<Provider> all() {
        return List.copyOf(byKey.values());
    }

    Provider find(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> Refusal.notFound("page.not-found", Optional.empty()));
    }

    /** What it is called, or its address where it is not among the settings any more. */
    public String name(String issuer) {
        return byKey.values().stream()
                .filter(provider -> provider.issuer().equals(issuer))
                .findFirst()
                .map(Provider::name)
                .orElse(issuer);
    }

    /** Spring Security's view of it, for what a provider sends by itself. */
    @Override
    @SuppressWarnings("NullAway") // null is how its contract says: there is none
    public ClientRegistration findByRegistrationId(String key) {
        var provider = byKey.get(key);
        try {
            return provider == null ? null : provider.registration();
        } catch (Refusal unreachable) {
            return null;
        }
    }
}
