package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyche.web.StartRefused;

class ProviderSettingsTests {

    @Test
    void takesAnEncryptedAddressAndOnLoopbackAnother() {
        assertThatCode(() -> of("https://login.example.vn", "quyche").mustBeUsable("tinh"))
                .doesNotThrowAnyException();
        assertThatCode(() -> of("http://localhost:9", "quyche").mustBeUsable("tinh-2"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Tỉnh, https://login.example.vn, quyche, cannot be called that",
        "tinh, , quyche, has no issuer",
        "tinh, https://login.example.vn, , no client id",
        "tinh, http://login.example.vn, quyche, without TLS",
        "tinh, ht tp, quyche, without TLS"
    })
    void whatCannotBeIsSaidAtTheStart(String key, @Nullable String issuer, @Nullable String client, String words) {
        assertThatThrownBy(() -> of(issuer, client).mustBeUsable(key))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words);
    }

    private static ProviderSettings of(@Nullable String issuer, @Nullable String client) {
        return new ProviderSettings(issuer, client, null, null, List.of());
    }
}
