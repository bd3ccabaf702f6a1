package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with the tokens of a real issuer, whose keys are fetched over HTTP (T-01). */
@SpringBootTest(classes = WebUnderTest.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BearerTokensTest {

    private static final TokenIssuer ISSUER = TokenIssuer.start();
    private static final String LEAF = "/api/v1/ledger/entries/0";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> TokenIssuer.AUDIENCE);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    private Api.Answer get(String path, String token) {
        return Api.at(port, "").get(path, "Authorization", "Bearer " + token);
    }

    @Test
    void aGoodTokenSignsInTheWorkerTheRegisterNames() {
        assertThat(get(LEAF, ISSUER.token("manager", "team-manager")).status()).isEqualTo(200);
        assertThat(get("/api/v1/escalations", ISSUER.token("admin", "system-admin")).status()).isEqualTo(403);
    }

    @Test
    void whoBringsNoTokenIsAskedForOne() {
        Api.Answer answer = Api.at(port, "").get(LEAF);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void whateverIsWrongWithATokenItIs401() {
        Date longAgo = Date.from(Instant.now().minusSeconds(3_600));
        Date later = Date.from(Instant.now().plusSeconds(3_600));
        String good = ISSUER.token("manager", "team-manager");
        Map<String, Supplier<String>> wrong = Map.ofEntries(
                Map.entry("not signed", () -> ISSUER.unsigned("manager", "team-manager")),
                Map.entry("another issuer", () -> ISSUER.token("manager", "team-manager",
                        claims -> claims.issuer("https://elsewhere.example"))),
                Map.entry("no issuer", () -> ISSUER.token("manager", "team-manager", claims -> claims.issuer(null))),
                Map.entry("another audience", () -> ISSUER.token("manager", "team-manager",
                        claims -> claims.audience("another-system"))),
                Map.entry("no audience", () -> ISSUER.token("manager", "team-manager",
                        claims -> claims.audience((String) null))),
                Map.entry("expired", () -> ISSUER.token("manager", "team-manager",
                        claims -> claims.expirationTime(longAgo))),
                Map.entry("not yet", () -> ISSUER.token("manager", "team-manager",
                        claims -> claims.notBeforeTime(later))),
                Map.entry("unknown key", () -> ISSUER.token("manager", "team-manager", TokenIssuer.newKey("unknown"))),
                Map.entry("another key by the same name", () -> ISSUER.token("manager", "team-manager",
                        TokenIssuer.newKey("first"))),
                Map.entry("nobody on the register", () -> ISSUER.token("stranger", "team-manager")),
                Map.entry("names nobody", () -> ISSUER.token("manager", "team-manager",
                        claims -> claims.claim("preferred_username", null))),
                Map.entry("cut short", () -> good.substring(0, good.length() - 3)),
                Map.entry("no token at all", () -> "tea"));
        wrong.forEach((what, token) -> {
            Api.Answer answer = get(LEAF, token.get());
            assertThat(answer.status()).as(what).isEqualTo(401);
            assertThat(answer.problem()).as(what).isEqualTo("not-signed-in");
        });
    }

    @Test
    void aRoleTheRegisterDoesNotGiveIsNotHadByClaimingIt() {
        assertThat(get(LEAF, ISSUER.token("manager", "system-admin")).status()).isEqualTo(403);
    }

    @Test
    void aKeyThatIsRotatedIsFetchedAndTheOldOneNoLongerHolds() {
        String before = ISSUER.token("manager", "team-manager");
        assertThat(get(LEAF, before).status()).isEqualTo(200);
        RSAKey next = TokenIssuer.newKey("next " + System.nanoTime());
        ISSUER.rotateTo(next);

        assertThat(get(LEAF, ISSUER.token("manager", "team-manager")).status()).isEqualTo(200);
        assertThat(get(LEAF, before).status()).isEqualTo(401);
    }

    @Test
    void whileItsKeysCannotBeHadKnownOnesHoldAndOthersAreToldToComeAgain() {
        String known = ISSUER.token("manager", "team-manager");
        assertThat(get(LEAF, known).status()).isEqualTo(200);
        ISSUER.down(true);
        try {
            assertThat(get(LEAF, known).status()).isEqualTo(200);
            Api.Answer unknown = get(LEAF, ISSUER.token("manager", "team-manager", TokenIssuer.newKey("never seen")));
            assertThat(unknown.status()).isEqualTo(503);
            assertThat(unknown.problem()).isEqualTo("sign-in-unavailable");
            assertThat(unknown.header("Retry-After")).isEqualTo("5");
        } finally {
            ISSUER.down(false);
        }
    }

    @Test
    void demoAccountsDoNotExistBesideAnIssuer() {
        Api.Answer answer = Api.at(port, "manager").get(LEAF);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
}
