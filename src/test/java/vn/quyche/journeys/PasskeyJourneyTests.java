package vn.quyche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.TestPropertySource;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.access.Passkeys;
import vn.quyche.journeys.Browser.Person;

/** A member makes a passkey on a tablet, comes in with it, confirms with it what binds, and removes it. */
@Tag("browser")
@QuycheTest
@TestPropertySource(properties = {"quyche.test=door", "quyche.step-up.minutes=15"})
class PasskeyJourneyTests {

    private static final String MEMBER = "btv-15";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void aPasskeyOpensTheDoorAndConfirmsUntilItIsRemoved() {
        try (var browser = new Browser(port);
                var member = browser.as(MEMBER)) {
            var tablet = new Tablet(member);

            member.open("/me").write("Tên khóa", "Máy tính bảng");
            button(member, "Tạo khóa truy cập trên thiết bị này").click();
            member.sees("Đã tạo khóa truy cập");
            assertThat(passkeys.of(accounts.account(MEMBER)))
                    .singleElement()
                    .satisfies(key -> assertThat(key.label()).isEqualTo("Máy tính bảng"));

            member.press("Ra khỏi hệ thống").open("/sign-in");
            button(member, "Đăng nhập bằng khóa truy cập").click();
            member.page().locator("a.who").waitFor();
            assertThat(member.path()).isEqualTo("/");

            age(sessions);
            member.open("/me").send(button(member, "Bỏ khóa")).sees("xác nhận lại");
            assertThat(passkeys.of(accounts.account(MEMBER))).hasSize(1);
            tablet.refusesItsOwner();
            button(member, "Xác nhận bằng khóa truy cập").click();
            member.sees("Thiết bị chưa đưa ra khóa nào");
            tablet.knowsItsOwner();
            button(member, "Xác nhận bằng khóa truy cập").click();
            member.sees("Khóa đã bỏ không mở được");
            assertThat(passkeys.of(accounts.account(MEMBER))).isEmpty();

            member.press("Ra khỏi hệ thống").open("/sign-in");
            button(member, "Đăng nhập bằng khóa truy cập").click();
            member.sees("Khóa này không mở được tài khoản nào ở đây.");
        }
    }

    private static Locator button(Person person, String words) {
        return person.page()
                .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** As if the member had shown an hour ago who it is. */
    private static <S extends Session> void age(FindByIndexNameSessionRepository<S> kept) {
        var ago = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                .issuedAt(Instant.now().minusSeconds(3_600))
                .build();
        var shown = UsernamePasswordAuthenticationToken.authenticated(MEMBER, null, List.of(ago));
        kept.findByPrincipalName(MEMBER).values().forEach(session -> {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(Objects.requireNonNull(shown)));
            kept.save(session);
        });
    }

    /** The browser's own virtual authenticator: a device with a fingerprint reader, which keeps the keys. */
    private static final class Tablet {

        private final CDPSession devTools;
        private final String name;

        Tablet(Person person) {
            devTools = person.context().newCDPSession(person.page());
            devTools.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var device = new JsonObject();
            device.add("options", options);
            name = devTools.send("WebAuthn.addVirtualAuthenticator", device)
                    .get("authenticatorId")
                    .getAsString();
        }

        void refusesItsOwner() {
            verifies(false);
        }

        void knowsItsOwner() {
            verifies(true);
        }

        private void verifies(boolean verified) {
            var answer = new JsonObject();
            answer.addProperty("authenticatorId", name);
            answer.addProperty("isUserVerified", verified);
            devTools.send("WebAuthn.setUserVerified", answer);
        }
    }
}
