package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caseledger.app.accounts.DemoAccount;
import org.caseledger.app.security.RouteRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every mapping there is with every role there is. */
@OverHttp
class EveryRouteHasARuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            mapping.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/") || path.startsWith("/ledger/"))
                    .forEach(path -> mapping.getMethodsCondition().getMethods()
                            .forEach(method -> routes.add(method + " " + path)));
        }
        return routes;
    }

    @Test
    void andEveryRuleARoute() {
        Set<String> ruled = new TreeSet<>();
        RouteRules.all().stream().filter(rule -> rule.path().startsWith("/api/") || rule.path().startsWith("/ledger/"))
                .forEach(rule -> ruled.add(rule.route()));
        assertThat(routes()).isNotEmpty().isEqualTo(ruled);
    }

    @TestFactory
    Stream<DynamicTest> whichTheServerKeeps() {
        List<RouteRules.Rule> rules = RouteRules.all().stream()
                .filter(rule -> rule.path().startsWith("/api/") || rule.path().startsWith("/ledger/"))
                .toList();
        return DemoAccount.all().stream().flatMap(account -> rules.stream().map(rule -> DynamicTest.dynamicTest(
                account.name() + " " + rule.route(), () -> assertKept(account, rule))));
    }

    private void assertKept(DemoAccount account, RouteRules.Rule rule) {
        String path = rule.path().replaceAll("\\{[a-zA-Z]*[iI]d}", DemoStaff.UNKNOWN.toString())
                .replace("{position}", "999").replace("{version}", "2").replace("{team}", "nowhere")
                .replace("{level}/{*index}", "0/000.p/1");
        Api.Answer answer = Api.at(port, account.name()).send(path, request -> request
                .header("Content-Type", "application/json")
                .method(rule.method(), BodyPublishers.ofString("")));
        if (rule.roles().contains(account.role())) {
            assertThat(answer.status()).isIn(200, 400, 404, 503);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("not-allowed");
        }
    }
}
