package org.caseledger.app.security;

import java.util.List;
import java.util.Set;
import org.caseledger.domain.StaffRole;

/** Shows the table of routes to tests of other packages. */
public final class RouteRules {

    private RouteRules() {}

    public static List<Rule> all() {
        return WhoMayCall.routes().stream()
                .map(route -> new Rule(route.method().name(), route.pattern().getPatternString(), route.roles()))
                .toList();
    }

    public record Rule(String method, String path, Set<StaffRole> roles) {

        public String route() {
            return method + " " + path;
        }
    }
}
