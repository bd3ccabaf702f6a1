package org.caseledger.app.security;

import java.util.List;
import java.util.Set;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A worker who signed in. They act in the role the staff register gives them, and only where their credentials claim that
 * role too.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "ROLE_";

    private final transient Worker worker;

    SignedIn(Worker worker, Set<StaffRole> claimed) {
        super(authorities(worker, claimed));
        this.worker = worker;
        setAuthenticated(true);
    }

    /** The authority that stands for a role. */
    static String authority(StaffRole role) {
        return PREFIX + role.name();
    }

    private static List<GrantedAuthority> authorities(Worker worker, Set<StaffRole> claimed) {
        boolean held = worker.role() != StaffRole.LEDGER && claimed.contains(worker.role());
        return held ? List.of(new SimpleGrantedAuthority(authority(worker.role()))) : List.of();
    }

    @Override
    public Worker getPrincipal() {
        return worker;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** The opaque id: sign-in names go into no log. */
    @Override
    public String getName() {
        return worker.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && super.equals(other) && worker.equals(that.worker);
    }

    @Override
    public int hashCode() {
        return worker.hashCode();
    }
}
