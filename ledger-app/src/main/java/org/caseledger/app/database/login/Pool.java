package org.caseledger.app.database.login;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Locale;

/**
 * The three pools of the running ledger. All use the application's one login; each connection becomes the pool's role
 * before anybody gets it, so that a page that only reads cannot write, whatever its SQL says.
 */
public enum Pool {
    /** Appends to the ledger, keeps the vault and the application's own tables. */
    WRITER(DatabaseRole.WRITER, Duration.ofSeconds(20)),
    /** Keeps the projections. Its statements may be long, for instance while a projection is rebuilt. */
    PROJECTOR(DatabaseRole.PROJECTOR, Duration.ofMinutes(10)),
    /** Answers questions. */
    READER(DatabaseRole.READER, Duration.ofSeconds(30));

    private static final Duration IDLE_CHECK = Duration.ofMinutes(1);

    private final DatabaseRole role;
    private final Duration longestSilence;

    /** @param longestSilence how long a connection waits for an answer before it is given up as dead */
    Pool(DatabaseRole role, Duration longestSilence) {
        this.role = role;
        this.longestSilence = longestSilence;
    }

    /** Opens the pool; connections are made as they are needed, up to {@code size}. */
    public HikariDataSource open(DatabaseAddress address, int size, Duration connectionTimeout) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name().toLowerCase(Locale.ROOT));
        config.setJdbcUrl(address.url());
        config.setUsername(address.application().user());
        config.setPassword(address.application().password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(connectionTimeout.toMillis());
        config.setValidationTimeout(connectionTimeout.toMillis());
        config.setKeepaliveTime(IDLE_CHECK.toMillis());
        config.setReadOnly(this == READER);
        config.setConnectionInitSql("SET ROLE " + role.sqlName());
        config.addDataSourceProperty("ApplicationName", "case-ledger " + config.getPoolName());
        // The second run of a statement is prepared and answers in binary: half the bytes and no parsing of UUIDs.
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", Long.toString(Math.max(1, connectionTimeout.toSeconds())));
        config.addDataSourceProperty("socketTimeout", Long.toString(longestSilence.toSeconds()));
        return new HikariDataSource(config);
    }
}
