package org.caseledger.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caseledger.app.accounts.SignInSettings.DemoAccounts;
import org.caseledger.app.setup.SetupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SignInSettingsTest {

    private static SignInSettings settings(DemoAccounts accounts) {
        return new SignInSettings(accounts, "roles", "preferred_username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.5", "::1", "localhost"})
    void demoAccountsExistWithTheEmbeddedDatabaseOnTheLoopbackAddress(String address) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
        assertThat(settings(DemoAccounts.AUTO).demoAccountsExist(environment)).isTrue();
        assertThat(settings(DemoAccounts.ON).demoAccountsExist(environment)).isTrue();
        assertThat(settings(DemoAccounts.OFF).demoAccountsExist(environment)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.7", "no.such.host.invalid"})
    void demoAccountsDoNotExistWhereOthersReachTheServer(String address) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
        assertThat(settings(DemoAccounts.AUTO).demoAccountsExist(environment)).isFalse();
        assertThatThrownBy(() -> settings(DemoAccounts.ON).demoAccountsExist(environment))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("server.address=127.0.0.1");
    }

    @Test
    void demoAccountsNeverExistWithAnExternalDatabase() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/ledger");
        assertThat(settings(DemoAccounts.AUTO).demoAccountsExist(environment)).isFalse();
        assertThatThrownBy(() -> settings(DemoAccounts.ON).demoAccountsExist(environment))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("token issuer");
    }

    @Test
    void demoAccountsExistBesideAnIssuerOnlyWhenAskedFor() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://sign-in.example");
        assertThat(settings(DemoAccounts.AUTO).demoAccountsExist(environment)).isFalse();
        assertThat(settings(DemoAccounts.ON).demoAccountsExist(environment)).isTrue();
    }

    @Test
    void tokensAreAcceptedOnlyForAnAudience() {
        MockEnvironment environment = new MockEnvironment();
        assertThatThrownBy(() -> SignInSettings.requireAudience(environment)).isInstanceOf(SetupProblem.class)
                .hasMessageContaining("audiences");
        environment.setProperty("spring.security.oauth2.resourceserver.jwt.audiences", "case-ledger");
        SignInSettings.requireAudience(environment);
    }
}
