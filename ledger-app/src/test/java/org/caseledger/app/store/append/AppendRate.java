package org.caseledger.app.store.append;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.store.TimeOrderedIds;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the append path against a plain committed {@code INSERT} of the same payload into a table with the same unique
 * keys, in the same run and by as many writers. Only the ratios mean anything.
 */
final class AppendRate {

    private static final PreparedEntry.Stored PAYLOAD = Entries
            .stored("{\"contact\":\"" + "0123456789".repeat(57) + "\"}");
    private static final long SECONDS = 5;

    private AppendRate() {}

    /** Prints entries a second for 32 and 256 writers, three rounds each. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (TestDatabase database = TestDatabases.fresh()) {
            JdbcClient.create(database.superuser())
                    .sql("""
                         CREATE TABLE public.plain (
                             position bigserial PRIMARY KEY, event_id uuid NOT NULL UNIQUE,
                             stream uuid NOT NULL, seq bigint NOT NULL,
                             payload bytea NOT NULL, UNIQUE (stream, seq));
                         GRANT ALL ON public.plain, public.plain_position_seq TO PUBLIC""")
                    .update();
            for (int round = 1; round <= 3; round++) {
                for (int writers : List.of(32, 256)) {
                    double plain = plain(database, writers);
                    double appended = appended(database, writers);
                    out.printf("round %d, %3d writers: plain %6.0f/s, appended %6.0f/s, ratio %.2f%n", round, writers,
                            plain, appended, appended / plain);
                }
            }
        }
    }

    private static double plain(TestDatabase database, int writers) throws Exception {
        try (HikariDataSource pool = pool(database, writers)) {
            return rate(writers, () -> insert(pool));
        }
    }

    private static Void insert(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO public.plain (event_id, stream, seq, payload) VALUES (?, ?, 0, ?)")) {
            statement.setObject(1, TimeOrderedIds.next());
            statement.setObject(2, UUID.randomUUID());
            statement.setBytes(3, PAYLOAD.bytes());
            statement.executeUpdate();
            return null;
        }
    }

    private static double appended(TestDatabase database, int writers) throws Exception {
        try (Sequencer sequencer = new Sequencer(LogName.CASE, database.writer(),
                RecordingClock.following(InstantSource.system()), size -> {})) {
            return rate(writers, () -> sequencer.append(List.of(Entries.holding(PAYLOAD)), null));
        }
    }

    private static double rate(int writers, Callable<?> write) throws Exception {
        count(writers, write, 2);
        return count(writers, write, SECONDS) / (double) SECONDS;
    }

    private static long count(int writers, Callable<?> write, long seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                counts.add(threads.submit(() -> {
                    long written = 0;
                    for (; System.nanoTime() - end < 0; written++) {
                        write.call();
                    }
                    return written;
                }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        }
    }

    private static HikariDataSource pool(TestDatabase database, int size) {
        Map<String, String> properties = database.properties();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(properties.get("spring.datasource.url"));
        config.setUsername(properties.get("spring.datasource.username"));
        config.setPassword(properties.get("spring.datasource.password"));
        config.setMaximumPoolSize(size);
        config.addDataSourceProperty("prepareThreshold", "1");
        return new HikariDataSource(config);
    }
}
