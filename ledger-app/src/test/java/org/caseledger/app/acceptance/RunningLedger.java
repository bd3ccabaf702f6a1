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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caseledger.app.LedgerApplication;
import org.caseledger.app.database.embedded.EmbeddedServer;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
    public static RunningLedger shared() {
        return Shared.LEDGER;
    }

    /** One of a test's own, on a folder that may have been used before. */
    public static RunningLedger on(Path home, String... settings) {
        String[] all = Stream.concat(
                Stream.of("--case-ledger.home=" + home, "--case-ledger.sample=false", "--server.port=0"),
                Stream.of(settings))
                .toArray(String[]::new);
        return new RunningLedger(home, new SpringApplicationBuilder(LedgerApplication.class).run(all));
    }

    /** A caller of its API, signed in with a demo account. */
    public Api as(String account) {
        return Api.at(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class), account);
    }

    /** Its address, as a browser writes it. */
    public String origin() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The moment its clock shows. */
    public Instant now() {
        return application.getBean(InstantSource.class).instant();
    }

    /** The patterns of all routes of the API that read. */
    Set<String> routesThatRead() {
        return application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sets its clock; never back behind its last entry. */
    void moveClockTo(Instant moment) {
        Answer moved = as("admin").post("/api/v1/test-clock", "{\"now\": \"" + moment + "\"}");
        assertThat(moved.status()).as(moved::text).isEqualTo(200);
    }

    /** Ends every sign-in to the pages, as a quarter of an hour without a click does. */
    public void endSignIns() {
        superuser().sql("UPDATE app.sign_in SET used_at = used_at - interval '16 minutes'").update();
    }

    /** The database as its superuser sees it: for a test that plays the operator. */
    JdbcClient superuser() {
        return JdbcClient.create(superusersConnections());
    }

    /** Connections of the superuser, not pooled. */
    public DataSource superusersConnections() {
        Properties passwords = new Properties();
        try (Reader kept = Files.newBufferedReader(home.resolve("database/passwords"), StandardCharsets.US_ASCII)) {
            passwords.load(kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new DriverManagerDataSource(
                application.getBean("reader", HikariDataSource.class).getJdbcUrl(),
                EmbeddedServer.SUPERUSER,
                passwords.getProperty(EmbeddedServer.SUPERUSER));
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
