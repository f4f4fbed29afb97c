package vn.quyche.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A provider of OpenID Connect on loopback, as its specification has it: discovery, authorization code with PKCE, client
 * secret, signed ID tokens, key set. It signs in whoever {@link #subject} says, and can be made to answer wrongly.
 */
final class StandInProvider implements AutoCloseable {

    static final String CLIENT = "quyche";
    static final String SECRET = "a secret of the client";

    /** What is wrong with the ID token. */
    enum Fault {
        NONE,
        NONCE,
        ISSUER,
        AUDIENCE,
        SIGNATURE,
        UNSIGNED,
        /** Signed with what both sides know, which anybody who knows the client could do. */
        SYMMETRIC,
        EXPIRED,
        /** A token of access instead of one of identity. */
        KIND,
        NO_SUBJECT,
        NONCE_MISSING
    }

    volatile String subject = "nobody";
    volatile Fault fault = Fault.NONE;

    /** How long ago the person signed in there. */
    volatile Duration signedIn = Duration.ZERO;

    volatile String acr = "";

    /** What was asked last. */
    volatile Map<String, String> asked = Map.of();

    private final HttpServer server;
    private final RSAKey key = key();
    private final RSAKey another = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    StandInProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", call -> send(call, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void discovery(HttpExchange call) throws IOException {
        send(call, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"],
                 "authorization_response_iss_parameter_supported": true,
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """.formatted(issuer()));
    }

    /** The person is signed in already; the browser goes back with a code. */
    private void authorize(HttpExchange call) throws IOException {
        asked = parameters(call.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"openid".equals(asked.get("scope"))
                || !"S256".equals(asked.get("code_challenge_method"))) {
            send(call, 400, "{}");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        call.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state") + "&iss="
                                + issuer());
        send(call, 302, "");
    }

    private void token(HttpExchange call) throws IOException {
        var sent = parameters(new String(call.getRequestBody().readAllBytes(), UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        if (asked == null
                || !basic().equals(call.getRequestHeaders().getFirst("Authorization"))
                || !Objects.equals(asked.get("redirect_uri"), sent.get("redirect_uri"))
                || !Objects.equals(asked.get("code_challenge"), challenge(sent.getOrDefault("code_verifier", "")))) {
            send(call, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(
                call,
                200,
                "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"%s\"}"
                        .formatted(UUID.randomUUID(), idToken(asked.getOrDefault("nonce", ""))));
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var until = fault == Fault.EXPIRED ? now.minusSeconds(3_600) : now.plusSeconds(60);
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.ISSUER ? "http://localhost:1" : issuer())
                .subject(fault == Fault.NO_SUBJECT ? null : subject)
                .claim("sid", "session of " + subject)
                .claim("acr", acr.isEmpty() ? null : acr)
                .claim("auth_time", now.minus(signedIn).getEpochSecond())
                .audience(fault == Fault.AUDIENCE ? "another" : CLIENT)
                .claim("nonce", fault == Fault.NONCE ? "another" : fault == Fault.NONCE_MISSING ? null : nonce)
                .issueTime(Date.from(until.minusSeconds(60)))
                .expirationTime(Date.from(until))
                .build();
        if (fault == Fault.UNSIGNED) {
            return new PlainJWT(claims).serialize();
        }
        return signed(claims, fault == Fault.KIND ? "at+jwt" : "JWT");
    }

    private String signed(JWTClaimsSet claims, String kind) {
        try {
            if (fault == Fault.SYMMETRIC) {
                var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                token.sign(new MACSigner((SECRET + SECRET).getBytes(UTF_8)));
                return token.serialize();
            }
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(kind))
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(fault == Fault.SIGNATURE ? another : key));
            return token.serialize();
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What it sends when somebody signs out there. */
    String logoutToken(String audience) {
        var now = Instant.now();
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("sid", "session of " + subject)
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .build(),
                "logout+jwt");
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void send(HttpExchange call, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
