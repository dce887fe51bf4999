package org.creditback.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** As much of an OpenID Connect provider as an application server asks for: a description, keys, tokens for a code. */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "creditback";

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Duration VALID = Duration.ofMinutes(5);

    private final KeyPair keys = newKeys();
    private final HttpServer server;

    // Who has typed a password here; the next code is theirs.
    private volatile String loggedIn = "";
    private volatile String role = "";

    // What the server wants to find again in the identity that comes back.
    private volatile String nonce = "";

    private IdentityProvider(HttpServer server) {
        this.server = server;
    }

    static IdentityProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            IdentityProvider provider = new IdentityProvider(server);
            server.createContext("/", provider::answer);
            server.start();
            return provider;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where its realm is. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/creditback";
    }

    /** What comes back with the next code: a person with one role. */
    void logIn(String name, String with, String asked) {
        loggedIn = name;
        role = with;
        nonce = asked;
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        String body;
        if (path.endsWith("/.well-known/openid-configuration")) {
            body = """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                     "userinfo_endpoint":"%1$s/userinfo","end_session_endpoint":"%1$s/logout","jwks_uri":"%1$s/certs",
                     "response_types_supported":["code"],"subject_types_supported":["public"],
                     "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address());
        } else if (path.endsWith("/certs")) {
            RSAPublicKey key = (RSAPublicKey) keys.getPublic();
            body =
                    "{\"keys\":[{\"kid\":\"test\",\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                            .formatted(
                                    unsigned(key.getModulus().toByteArray()),
                                    unsigned(key.getPublicExponent().toByteArray()));
        } else {
            body = "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                    .formatted(
                            token(loggedIn, role),
                            token(loggedIn, role, address(), Instant.now().plus(VALID), "ID"));
        }
        byte[] bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    /** An access token of the realm for the application. */
    String token(String name, String role) {
        return token(name, role, address(), Instant.now().plus(VALID));
    }

    /** One that may be too old, or of another realm. */
    String token(String name, String role, String issuer, Instant until) {
        return token(name, role, issuer, until, "Bearer");
    }

    private String token(String name, String role, String issuer, Instant until, String type) {
        String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"test\"}";
        String claims = """
                {"iss":"%s","aud":"%s","azp":"%s","sub":"%s","preferred_username":"%s","typ":"%s","nonce":"%s","jti":"%s",
                 "iat":%d,"exp":%d,"realm_access":{"roles":["%s"]}}""".formatted(
                        issuer,
                        CLIENT,
                        CLIENT,
                        "id-of-" + name,
                        name,
                        type,
                        nonce,
                        java.util.UUID.randomUUID(),
                        until.minus(VALID).getEpochSecond(),
                        until.getEpochSecond(),
                        role);
        String signed =
                ENCODER.encodeToString(head.getBytes(UTF_8)) + "." + ENCODER.encodeToString(claims.getBytes(UTF_8));
        return signed + "." + ENCODER.encodeToString(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // Without the byte of the sign.
    private static String unsigned(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return ENCODER.encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
