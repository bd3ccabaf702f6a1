package org.caseledger.app.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What may be set about signing in below {@code case-ledger.sign-in}.
 *
 * @param demoAccounts whether the demo accounts exist; AUTO where they are safe and no issuer of tokens is named, ON to be told
 *     when they are not safe, OFF never
 * @param rolesClaim the claim of a token that lists roles; dots lead into nested claims, such as {@code realm_access.roles}
 * @param nameClaim the claim of a token that holds the sign-in name
 */
@ConfigurationProperties("case-ledger.sign-in")
public record SignInSettings(
        @DefaultValue("auto") DemoAccounts demoAccounts,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("preferred_username") String nameClaim) {

    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

    /** Whether the demo accounts exist. */
    public enum DemoAccounts {
        /** Where the embedded database is used, the server listens on the loopback address only, and no issuer is named. */
        AUTO,
        /** Beside an issuer too, and the ledger refuses to start where they are not safe. */
        ON,
        /** Never. */
        OFF
    }

    /**
     * Whether the demo accounts exist.
     *
     * @throws SetupProblem when they are asked for where others than this machine's user could sign in with them
     */
    public boolean demoAccountsExist(Environment environment) {
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        String address = environment.getProperty("server.address", "");
        boolean safe = embedded && isLoopback(address);
        if (demoAccounts == DemoAccounts.ON && !safe) {
            throw new SetupProblem("The demo accounts are asked for (case-ledger.sign-in.demo-accounts=on), but "
                    + (embedded
                            ? "the server listens on " + (address.isBlank() ? "every address" : address)
                                    + "; set server.address=127.0.0.1."
                            : "the database is not the embedded one; use a token issuer instead."));
        }
        return switch (demoAccounts) {
            case ON -> safe;
            case AUTO -> safe && !namesIssuer(environment);
            case OFF -> false;
        };
    }

    private static boolean namesIssuer(Environment environment) {
        return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .anyMatch(setting -> !environment.getProperty(TOKENS + setting, "").isBlank());
    }

    /**
     * Makes sure that a token for another system of the same issuer is no way in.
     *
     * @throws SetupProblem when no audience is named
     */
    public static void requireAudience(Environment environment) {
        if (Binder.get(environment).bind(TOKENS + "audiences", Bindable.listOf(String.class)).orElse(List.of())
                .isEmpty()) {
            throw new SetupProblem("Tokens are accepted, but not for whom they must be made out; name the ledger as its"
                    + " issuer knows it: " + TOKENS + "audiences.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
