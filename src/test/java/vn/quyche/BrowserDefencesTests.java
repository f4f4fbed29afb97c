package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** What the server tells browsers to do and to leave, and what it does not take from them. */
@QuycheTest
class BrowserDefencesTests {

    @LocalServerPort
    int port;

    @Autowired
    MockMvc http;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/organs", "/assets/look/look.css", "/api/v1/regulations", "/nowhere"})
    void everyAnswerSaysWhatABrowserMayDoWithIt(String path) throws Exception {
        http.perform(get(path).with(user("office")))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @CsvSource({"/organs, text/html;charset=UTF-8", "/api/v1/regulations, application/json"})
    void whatIsSaidIsNotKeptByTheBrowserAndNamesItsKind(String path, String type) throws Exception {
        http.perform(get(path).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void overTlsBrowsersAreToldToStayThereForAYear() throws Exception {
        http.perform(get("/sign-in").secure(true))
                .andExpect(header().string(
                                "Strict-Transport-Security", containsString("max-age=31536000 ; includeSubDomains")));
    }

    @Test
    void cookiesAreForTheServerAloneAndOverTlsForTlsAlone() throws Exception {
        var plain = answer("GET /sign-in HTTP/1.1");
        assertThat(plain).containsPattern("(?i)set-cookie: SESSION=[^;\\s]+; Path=/; HttpOnly; SameSite=Strict");
        var secure = answer("GET /sign-in HTTP/1.1", "X-Forwarded-Proto: https");
        assertThat(secure)
                .containsPattern("(?i)set-cookie: __Host-SESSION=[^;\\s]+; Path=/; Secure; HttpOnly; SameSite=Strict");
        var choice = post("/language").param("language", "en").with(user("office"));
        http.perform(choice.secure(true).with(csrf()))
                .andExpect(cookie().secure("__Host-lang", true))
                .andExpect(cookie().httpOnly("__Host-lang", true))
                .andExpect(cookie().attribute("__Host-lang", "SameSite", "Strict"));
    }

    @Test
    void theMethodThatEchoesIsNotAnswered() throws Exception {
        assertThat(answer("TRACE /sign-in HTTP/1.1", "X-Secret: 42"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("X-Secret");
    }

    @Test
    void aMessageOfTwoLengthsIsRefused() throws Exception {
        assertThat(answer("POST /sign-in HTTP/1.1", "Content-Length: 3", "Content-Length: 5"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void programsAreNotLedFromOneSchemeToAnother() throws Exception {
        assertThat(answer("GET /api/v1/regulations HTTP/1.1"))
                .startsWith("HTTP/1.1 401")
                .doesNotContainIgnoringCase("\nlocation:");
    }

    @Test
    void afterTheDoorNobodyIsSentElsewhere() throws Exception {
        for (var name :
                List.of("continue", "url", "back", "redirect", "next", "targetUrl", "spring-security-redirect")) {
            http.perform(post("/sign-in")
                            .param("username", "bch-42")
                            .param("password", "demo")
                            .param(name, "https://elsewhere.vn/")
                            .header("Referer", "https://elsewhere.vn/")
                            .with(csrf()))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets/look/",
                "/assets/../application.yaml",
                "/assets/..%2fapplication.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/look/../../application.yaml",
                "/application.yaml",
                "/.git/config",
                "/META-INF/MANIFEST.MF",
                "/actuator",
                "/actuator/env",
                "/swagger-ui.html"
            })
    void nothingButAssetsIsServedFromTheDisk(String path) throws Exception {
        var answer = answer("GET " + path + " HTTP/1.1");
        assertThat(answer).as(path).doesNotContain("maximum-pool-size", "Index of", "Manifest-Version");
        assertThat(answer).as(path).doesNotStartWith("HTTP/1.1 200").doesNotStartWith("HTTP/1.1 5");
    }

    @Test
    void theServerDoesNotSayWhatItIsMadeOf() throws Exception {
        assertThat(answer("GET /nowhere%00 HTTP/1.1"))
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("org.springframework")
                .doesNotContainIgnoringCase("\nserver:");
    }

    /** As bytes on the line: clients in Java mend such requests before they send them. */
    private String answer(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return text(socket.getInputStream());
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
