package org.caseledger.app.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.caseledger.app.store.TimeOrderedIds;

/** What the database does at most where each entry is a statement and a commit of its own: the limit others are held to. */
final class PlainInserts implements AutoCloseable {

    private static final byte[] PAYLOAD = new byte[590];

    private final HikariDataSource pool;

    PlainInserts(String url, Login superuser, int connections) throws SQLException {
        this.pool = pool(url, superuser, connections);
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS benchmark");
            statement.execute("DROP TABLE IF EXISTS benchmark.plain");
            statement.execute(
                    """
                    CREATE TABLE benchmark.plain (
                        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid NOT NULL UNIQUE,
                        stream uuid NOT NULL, seq bigint NOT NULL, payload bytea NOT NULL, UNIQUE (stream, seq))""");
        }
    }

    /** A pool of connections of the benchmark's own. */
    static HikariDataSource pool(String url, Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("benchmark");
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("prepareThreshold", "1");
        return new HikariDataSource(config);
    }

    /** One committed row. */
    int insert() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO benchmark.plain (event_id, stream, seq, payload) VALUES (?, ?, 0, ?)")) {
            statement.setObject(1, TimeOrderedIds.next());
            statement.setObject(2, UUID.randomUUID());
            statement.setBytes(3, PAYLOAD);
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
