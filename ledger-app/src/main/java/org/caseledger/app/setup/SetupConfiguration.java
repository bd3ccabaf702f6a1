package org.caseledger.app.setup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the folder of this installation known to the rest of the application. */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

    @Bean
    LedgerHome ledgerHome(Environment environment) {
        return LedgerHome.from(environment);
    }
}
