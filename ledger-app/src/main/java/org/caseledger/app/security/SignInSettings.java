package org.caseledger.app.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What may be set about signing in below {@code case-ledger.sign-in}.
 *
 * @param demoAccounts whether the demo accounts exist; AUTO where they are safe, ON to be told when they are not, OFF never
 * @param rolesClaim the claim of a token that lists roles; dots lead into nested claims, such as {@code realm_access.roles}
 * @param nameClaim the claim of a token that holds the sign-in name
 */
@ConfigurationProperties("case-ledger.sign-in")
public record SignInSettings(
        @DefaultValue("auto") DemoAccounts demoAccounts,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("preferred_username") String nameClaim) {

    /** Whether the demo accounts exist. */
    public enum DemoAccounts {
        /** Where the embedded database is used and the server listens on the loopback address only. */
        AUTO,
        /** As AUTO, but the ledger refuses to start elsewhere. */
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
        return safe && demoAccounts != DemoAccounts.OFF;
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
