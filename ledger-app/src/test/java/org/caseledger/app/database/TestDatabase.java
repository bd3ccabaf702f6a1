package org.caseledger.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.caseledger.app.database.login.DatabaseAddress;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.caseledger.app.database.login.Pool;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A database of a test's own, with the pools the ledger would have on it. Close it when the test class is done. */
public final class TestDatabase implements AutoCloseable {

    private static final int POOL_SIZE = 10;

    private final String name;
    private final DatabaseAddress address;
    private final Login superuser;
    private final Map<Pool, HikariDataSource> pools = new EnumMap<>(Pool.class);

    TestDatabase(String name, DatabaseAddress address, Login superuser) {
        this.name = name;
        this.address = address;
        this.superuser = superuser;
    }

    /** The JDBC address, without user and password. */
    public String url() {
        return address.url();
    }

    /** Connections as {@code ledger_writer}, as the store has them. */
    public DataSource writer() {
        return pool(Pool.WRITER);
    }

    /** Connections as {@code ledger_projector}, as the projections have them. */
    public DataSource projector() {
        return pool(Pool.PROJECTOR);
    }

    /** Connections as {@code ledger_reader}, as the questions have them. */
    public DataSource reader() {
        return pool(Pool.READER);
    }

    /** Connections, not pooled, as the superuser: for a test that plays the operator or the intruder. */
    public DataSource superuser() {
        return as(superuser);
    }

    Login superuserLogin() {
        return superuser;
    }

    DataSource as(Login login) {
        return new DriverManagerDataSource(address.url(), login.user(), login.password());
    }

    /** Makes a Spring application use this database, as an external one: for {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((property, value) -> registry.add(property, () -> value));
    }

    /** The same for an application that is started by hand or as a process of its own. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.application().user(),
                "spring.datasource.password", address.application().password(),
                "spring.flyway.user", address.migrator().user(),
                "spring.flyway.password", address.migrator().password());
    }

    public DatabaseAddress address() {
        return address;
    }

    String name() {
        return name;
    }

    synchronized void closePools() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }

    @Override
    public void close() {
        closePools();
        TestDatabases.drop(name);
    }

    private synchronized DataSource pool(Pool pool) {
        return pools.computeIfAbsent(pool, missing -> missing.open(address, POOL_SIZE, Duration.ofSeconds(10)));
    }
}
