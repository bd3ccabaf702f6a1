package org.caseledger.app.security;

import jakarta.servlet.DispatcherType;
import org.caseledger.app.accounts.SignInSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** The filter chain for programs, without sessions; that of the pages is {@link PageSecurity}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {

    private final Environment environment;
    private final boolean demoAccounts;
    private final Refusals refusals;

    SecurityConfiguration(SignInSettings settings, Environment environment) {
        this.environment = environment;
        this.demoAccounts = settings.demoAccountsExist(environment);
        this.refusals = new Refusals(demoAccounts);
    }

    /**
     * For programs. Cross-site request forgery is no way in: a body must be {@code application/json}, a key must be in a
     * header, and a browser sends neither to another site unasked.
     */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, SignInSettings settings, RegisteredWorkers workers, ObjectProvider<JwtDecoder> tokens)
            throws Exception {
        http.securityMatcher("/api/**", "/ledger/**", "/actuator/**", "/v3/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .anyRequest()
                        .access(new RouteAccess()));
        if (demoAccounts) {
            AuthenticationManager accounts = new ProviderManager(new DemoSignIn(workers));
            http.authenticationManager(accounts).httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        }
        JwtDecoder decoder = tokens.getIfAvailable();
        if (decoder != null) {
            SignInSettings.requireAudience(environment);
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                    .withObjectPostProcessor(refusing())
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new TokenSignIn(settings, workers))));
        }
        return closed(http).build();
    }

    /** Spring would answer 500 where a token cannot be checked now; {@link Refusals} says when to come again. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> refusing() {
        return new ObjectPostProcessor<>() {

            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }

    /** Nothing but what was said: no session, no form, no headers of Spring's own beside those every answer has. */
    private HttpSecurity closed(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }
}
