package org.caseledger.app.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the ledger's clock: the machine's with a database of the operator's own, else one that can be moved. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Whether the clock can be moved; by default with the embedded database, never with another. */
    static final String MOVABLE = "case-ledger.movable-clock";

    private static final String EXTERNAL_DATABASE = "spring.datasource.url";

    @Bean
    InstantSource ledgerClock(Environment environment, @Qualifier("reader") ObjectProvider<DataSource> reader) {
        return choose(environment, () -> lastRecordedAt(reader.getObject()));
    }

    static InstantSource choose(Environment environment, LastRecorded ledger) {
        boolean external = !environment.getProperty(EXTERNAL_DATABASE, "").isBlank();
        boolean movable = environment.getProperty(MOVABLE, Boolean.class, !external);
        if (external && movable) {
            throw new SetupProblem("The clock can be moved with the embedded database only: take away " + MOVABLE
                    + " or SPRING_DATASOURCE_URL.");
        }
        return movable
                ? new MovableClock(InstantSource.system(), ledger)
                : () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant lastRecordedAt(DataSource reader) {
        return JdbcClient.create(reader)
                .sql("SELECT max(recorded_at) FROM ledger.head")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
