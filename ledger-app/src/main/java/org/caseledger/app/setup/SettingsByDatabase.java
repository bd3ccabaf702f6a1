package org.caseledger.app.setup;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Defaults that depend on the database in use. With the embedded one the ledger is tried out: it listens to this machine
 * only and shows its OpenAPI document. With an external one it serves others: the document is off, and the measurements
 * have a port of their own. Whatever is set goes before.
 */
class SettingsByDatabase implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("springdoc.api-docs.enabled", embedded);
        if (embedded) {
            defaults.put("server.address", "127.0.0.1");
        } else {
            defaults.put("management.server.port", "8081");
        }
        environment.getPropertySources().addLast(new MapPropertySource("settings by database", defaults));
    }
}
