package org.caseledger.app.web.conventions.http;

import org.apache.catalina.core.StandardHost;
import org.caseledger.app.web.conventions.problem.ProblemWriter;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Makes Tomcat and the firewall of Spring Security refuse in the same form as the API itself. */
@Configuration(proxyBeanMethods = false)
class ServerRefusals {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    /** For paths that mean one thing to one reader and another to the next, such as {@code //} or {@code ;}. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, rejected) -> ProblemWriter.write(
                request, response, 400, "malformed-request", "The path or a header of the request is refused.");
    }
}
