package org.caseledger.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.accounts.SignInSettings;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenSignInTest {

    private static final Worker SAM = new Worker(WorkerId.random(), StaffRole.TEAM_MANAGER, new TeamCode("north"));

    private static TokenSignIn signIn(String rolesClaim, StaffRegister register) {
        return new TokenSignIn(
                new SignInSettings(SignInSettings.DemoAccounts.AUTO, rolesClaim, "preferred_username"),
                new RegisteredWorkers(register));
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("token").header("alg", "RS256").claims(all -> all.putAll(claims)).build();
    }

    private static List<String> roles(AbstractAuthenticationToken signedIn) {
        return signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }

    @Test
    void theRegisterSaysWhoATokenNamesAndWhereTheyBelong() {
        AbstractAuthenticationToken signedIn = signIn("roles", new OnlySam())
                .convert(
                        token(Map.of("preferred_username", "sam", "roles", List.of("team-manager", "offline_access"))));
        assertThat(signedIn.getPrincipal()).isEqualTo(SAM);
        assertThat(roles(signedIn)).containsExactly("ROLE_TEAM_MANAGER");
        assertThat(signedIn.getName()).isEqualTo(SAM.id().toString());
    }

    @Test
    void aRoleTheRegisterDoesNotGiveIsNotHeldHoweverOftenItIsClaimed() {
        AbstractAuthenticationToken signedIn = signIn("roles", new OnlySam())
                .convert(token(Map.of("preferred_username", "sam", "roles", List.of("service-manager", "ledger"))));
        assertThat(roles(signedIn)).isEmpty();
    }

    @Test
    void rolesMayBeWithinAnotherClaim() {
        AbstractAuthenticationToken signedIn = signIn("realm_access.roles", new OnlySam()).convert(token(Map.of(
                "preferred_username", "sam", "realm_access", Map.of("roles", List.of("team-manager")))));
        assertThat(roles(signedIn)).containsExactly("ROLE_TEAM_MANAGER");
    }

    @Test
    void whoIsNotOnTheRegisterIsNotSignedIn() {
        TokenSignIn signIn = signIn("roles", new OnlySam());
        assertThatThrownBy(() -> signIn.convert(token(Map.of("preferred_username", "kit"))))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.convert(token(Map.of("sub", "sam"))))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aRegisterThatCannotBeReadIsNoRefusalOfTheCaller() {
        TokenSignIn signIn = signIn("roles", new OnlySam() {

            @Override
            public Optional<Worker> bySignIn(String signInName) {
                throw new DataAccessResourceFailureException("no connection");
            }
        });
        assertThatThrownBy(() -> signIn.convert(token(Map.of("preferred_username", "sam"))))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    private static class OnlySam implements StaffRegister {

        @Override
        public Optional<Worker> bySignIn(String signInName) {
            return signInName.equals("sam") ? Optional.of(SAM) : Optional.empty();
        }

        @Override
        public Optional<Worker> byId(WorkerId worker) {
            return Optional.of(SAM).filter(sam -> sam.id().equals(worker));
        }

        @Override
        public String nameOf(WorkerId worker) {
            return "sam";
        }
    }
}
