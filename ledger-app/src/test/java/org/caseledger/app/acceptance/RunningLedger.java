package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.caseledger.app.LedgerApplication;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application as anybody starts it, without the sample: embedded PostgreSQL, movable clock, demo accounts, and a
 * port of its own on the loopback address.
 */
public final class RunningLedger implements AutoCloseable {

    private final Path home;
    private final ConfigurableApplicationContext application;

    private RunningLedger(Path home, ConfigurableApplicationContext application) {
        this.home = home;
        this.application = application;
    }

    /** The one that all scenarios of a run share; it starts when the first asks and ends with the JVM. */
    static RunningLedger shared() {
        return Shared.LEDGER;
    }

    /** One of a test's own, on a folder that may have been used before. */
    public static RunningLedger on(Path home) {
        return new RunningLedger(
                home,
                new SpringApplicationBuilder(LedgerApplication.class)
                        .run("--case-ledger.home=" + home, "--case-ledger.sample=false", "--server.port=0"));
    }

    /** A caller of its API, signed in with a demo account. */
    public Api as(String account) {
        return Api.at(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class), account);
    }

    /** The moment its clock shows. */
    Instant now() {
        return application.getBean(InstantSource.class).instant();
    }

    /** Sets its clock; never back behind its last entry. */
    void moveClockTo(Instant moment) {
        Answer moved = as("admin").post("/api/v1/test-clock", "{\"now\": \"" + moment + "\"}");
        assertThat(moved.status()).as(moved::text).isEqualTo(200);
    }

    /** The database as its superuser sees it: for a test that plays the operator. */
    public JdbcClient superuser() {
        Properties passwords = new Properties();
        try (Reader kept = Files.newBufferedReader(home.resolve("database/passwords"), StandardCharsets.US_ASCII)) {
            passwords.load(kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String url = application.getBean("reader", HikariDataSource.class).getJdbcUrl();
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", passwords.getProperty("postgres")));
    }

    @Override
    public void close() {
        application.close();
    }

    private static final class Shared {

        static final RunningLedger LEDGER = start();

        private static RunningLedger start() {
            try {
                Path home = Files.createTempDirectory("acceptance");
                SpringApplication.getShutdownHandlers().add(() -> delete(home));
                return on(home);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path home) {
            try {
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
