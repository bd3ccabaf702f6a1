package org.caseledger.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.app.LedgerApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs against the whole application with its own embedded PostgreSQL, in a folder that is new; all such tests share it.
 * Nothing is in the ledger but the demo accounts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LedgerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "case-ledger.sample=false")
@ContextConfiguration(initializers = RealLedger.NewHome.class)
@interface RealLedger {

    /** Gives the application a folder of its own. */
    final class NewHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path home = Files.createTempDirectory(Path.of("target"), "home-");
                TestPropertyValues.of("case-ledger.home=" + home).applyTo(context);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
