package org.caseledger.app.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.accounts.SignInSettings;
import org.caseledger.domain.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Finds the worker whom a bearer token names, once its signature, issuer, audience and times have been checked. Roles are
 * written like {@code team-manager}; what is no role of the ledger is ignored.
 */
final class TokenSignIn implements Converter<Jwt, AbstractAuthenticationToken> {

    private final SignInSettings settings;
    private final RegisteredWorkers workers;

    TokenSignIn(SignInSettings settings, RegisteredWorkers workers) {
        this.settings = settings;
        this.workers = workers;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String name = token.getClaimAsString(settings.nameClaim());
        if (name == null || name.isBlank()) {
            throw new BadCredentialsException("the token names nobody");
        }
        return workers.signedIn(name, roles(token));
    }

    private Set<StaffRole> roles(Jwt token) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        if (claim(token.getClaims(), settings.rolesClaim()) instanceof Collection<?> names) {
            for (StaffRole role : StaffRole.values()) {
                if (role != StaffRole.LEDGER && names.contains(nameOf(role))) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    /** How a token writes a role. */
    static String nameOf(StaffRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Object claim(Map<?, ?> claims, String path) {
        int dot = path.indexOf('.');
        if (claims.containsKey(path) || dot < 0) {
            return claims.get(path);
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, path.substring(dot + 1))
                : null;
    }
}
