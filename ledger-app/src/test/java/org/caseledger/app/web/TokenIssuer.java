package org.caseledger.app.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** An issuer of tokens on the loopback address: it tells where its keys are, and its keys, over HTTP. */
final class TokenIssuer implements AutoCloseable {

    static final String AUDIENCE = "case-ledger";

    private final HttpServer server;
    private volatile RSAKey key;
    private volatile boolean down;

    private TokenIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static TokenIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TokenIssuer issuer = new TokenIssuer(server, newKey("first"));
            issuer.serve("/.well-known/openid-configuration", () -> """
                                                                    {"issuer": "%s", "jwks_uri": "%s/keys",
                                                                     "id_token_signing_alg_values_supported": ["RS256"],
                                                                     "subject_types_supported": ["public"]}"""
                    .formatted(issuer.address(), issuer.address()));
            issuer.serve("/keys", () -> new JWKSet(issuer.key.toPublicJWK()).toString());
            server.start();
            return issuer;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(down ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** From now on it signs with this key, and names no other. */
    void rotateTo(RSAKey next) {
        key = next;
    }

    /** Whether its keys cannot be had. */
    void down(boolean isDown) {
        down = isDown;
    }

    /** A token as it should be, for somebody in a role. */
    String token(String name, String role) {
        return token(name, role, claims -> claims);
    }

    /** A token of which something is different. */
    String token(String name, String role, UnaryOperator<JWTClaimsSet.Builder> different) {
        return signed(key, different.apply(claims(name, role)).build());
    }

    /** The same, signed by somebody else's key. */
    String token(String name, String role, RSAKey other) {
        return signed(other, claims(name, role).build());
    }

    String unsigned(String name, String role) {
        return new PlainJWT(claims(name, role).build()).serialize();
    }

    private JWTClaimsSet.Builder claims(String name, String role) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(AUDIENCE)
                .subject("subject of " + name)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("preferred_username", name)
                .claim("roles", List.of(role));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
