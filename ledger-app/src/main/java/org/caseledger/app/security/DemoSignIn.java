package org.caseledger.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.caseledger.app.accounts.DemoAccount;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Checks the password of a demo account. The password is no secret, so it is compared and not stretched. */
final class DemoSignIn implements AuthenticationProvider {

    private final RegisteredWorkers workers;

    DemoSignIn(RegisteredWorkers workers) {
        this.workers = workers;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        byte[] given = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
        DemoAccount account = DemoAccount.named(name)
                .filter(found -> MessageDigest.isEqual(found.name().getBytes(StandardCharsets.UTF_8), given))
                .orElseThrow(() -> new BadCredentialsException("no such account or another password"));
        return workers.signedIn(account.name(), Set.of(account.role()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
