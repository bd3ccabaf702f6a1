package org.caseledger.app.vault.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.caseledger.app.vault.SubjectKind;
import org.caseledger.app.vault.wrapping.WrappedKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of the data keys. Each call is a transaction of its own, whatever the caller has open. */
final class DataKeyTable {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    DataKeyTable(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
        this.alone = new TransactionTemplate(new JdbcTransactionManager(writer));
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * How things stand.
     *
     * @param generation how many keys were ever destroyed
     * @param kekVersion the version of the key-encryption key that wraps what is new
     */
    record Standing(long generation, int kekVersion) {}

    /**
     * One row: a living key is wrapped, a destroyed one has the day and the authority.
     *
     * @param decided whether the ledger holds the decision to destroy it
     */
    record Row(
            UUID subject,
            SubjectKind kind,
            @Nullable WrappedKey wrapped,
            @Nullable Instant destroyedAt,
            @Nullable String authority,
            boolean decided) {}

    Standing standing() {
        return own(() -> jdbc
                .sql("""
                     SELECT generation, (SELECT max(kek_version) FROM vault.key_check) AS kek_version FROM vault.generation
                     """)
                .query(Standing.class).single());
    }

    List<UUID> destroyedSince(long generation) {
        return own(() -> jdbc.sql("SELECT subject FROM vault.data_key WHERE destroyed_in > ?")
                .param(generation)
                .query(UUID.class)
                .list());
    }

    List<Row> find(Collection<UUID> subjects) {
        return own(() -> jdbc.sql("""
                                  SELECT subject, kind, wrapped, kek_version, destroyed_at, authority,
                                      destroyed_at IS NOT NULL AND EXISTS (
                                          SELECT FROM ledger.case_entry
                                          WHERE stream = subject AND type = 'personal-data-key-destroyed') AS decided
                                  FROM vault.data_key WHERE subject = ANY (?)
                                  """)
                .param(new SqlArrayValue("uuid", subjects.toArray()))
                .query((row, number) -> row(row))
                .list());
    }

    /**
     * A key that nobody has yet.
     *
     * @param wrapped under the version that wraps what is new
     */
    record NewKey(UUID subject, SubjectKind kind, WrappedKey wrapped) {}

    /** Adds those whose subject has none yet, in the order of their ids, so that two nodes never wait in a ring. */
    void add(List<NewKey> keys) {
        own(() -> jdbc
                .sql("""
                     INSERT INTO vault.data_key (subject, kind, wrapped, kek_version)
                     SELECT * FROM unnest(?, ?, ?, ?) AS new (subject, kind, wrapped, kek_version) ORDER BY subject
                     ON CONFLICT (subject) DO NOTHING
                     """)
                .param(new SqlArrayValue("uuid", keys.stream().map(NewKey::subject).toArray()))
                .param(new SqlArrayValue("text", keys.stream().map(key -> key.kind().name()).toArray()))
                .param(new SqlArrayValue("bytea",
                        (Object[]) keys.stream().map(key -> key.wrapped().bytes()).toArray(byte[][]::new)))
                .param(new SqlArrayValue("int4", keys.stream().map(key -> key.wrapped().version()).toArray()))
                .update());
    }

    private <T> T own(Supplier<T> work) {
        T result = alone.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the vault gave no answer");
        }
        return result;
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime destroyedAt = row.getObject("destroyed_at", OffsetDateTime.class);
        byte[] wrapped = row.getBytes("wrapped");
        return new Row(
                row.getObject("subject", UUID.class),
                SubjectKind.valueOf(row.getString("kind")),
                wrapped == null ? null : new WrappedKey(row.getInt("kek_version"), wrapped),
                destroyedAt == null ? null : destroyedAt.toInstant(),
                row.getString("authority"),
                row.getBoolean("decided"));
    }
}
