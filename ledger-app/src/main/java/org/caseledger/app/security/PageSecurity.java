package org.caseledger.app.security;

import jakarta.servlet.DispatcherType;
import org.caseledger.app.accounts.SignInSettings;
import org.caseledger.app.security.session.SignInCookie;
import org.caseledger.app.security.session.SignInRepository;
import org.caseledger.app.security.session.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The filter chain of the pages. Every form carries a token against cross-site requests, which does not depend on the
 * sign-in: a form that outlived its sign-in can still be told from a forged one.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private final boolean demoAccounts;

    PageSecurity(SignInSettings settings, Environment environment) {
        this.demoAccounts = settings.demoAccountsExist(environment);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, RegisteredWorkers workers, SignIns signIns) throws Exception {
        PageRefusals refusals = new PageRefusals(new Refusals(demoAccounts));
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/assets/**", "/sign-in", "/sign-out")
                .permitAll()
                .anyRequest()
                .access(new RouteAccess()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .securityContext(context -> context.securityContextRepository(
                        new SignInRepository(signIns, workers::stillSignedIn)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> {
                            SignInCookie.of(request).ifPresent(signIns::end);
                            SignInCookie.take(request, response);
                            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
                        })
                        .logoutSuccessUrl("/sign-in?ended"));
        if (demoAccounts) {
            http.authenticationManager(new ProviderManager(new DemoSignIn(workers)))
                    .formLogin(form -> form.loginPage("/sign-in")
                            .successHandler(new AfterSignIn(signIns))
                            .failureHandler((request, response, failure) -> request
                                    .getRequestDispatcher("/sign-in/refused")
                                    .forward(request, response)));
        } else {
            http.formLogin(AbstractHttpConfigurer::disable);
        }
        return http.build();
    }

    /** Whether a request of that method may change anything. */
    static boolean changes(HttpMethod method) {
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD) && !method.equals(HttpMethod.OPTIONS);
    }
}
