package org.caseledger.app.vault.keys;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.SubjectKind;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.app.vault.wrapping.KeyEncryptionKeys;
import org.caseledger.app.vault.wrapping.UnwrapRefused;
import org.caseledger.app.vault.wrapping.WrappedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the vault to a new version of the key-encryption key: it wraps every living key anew and touches no entry, so
 * that the old version, and with it every copy of a destroyed data key in a backup, can be destroyed. The ledger goes on
 * recording meanwhile.
 */
public final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyEncryptionKeys keys;
    private final SecureRandom random;
    private final int batch;

    /** @param writer connections that may read and write schema {@code vault} */
    public KeyRotation(DataSource writer, KeyEncryptionKeys keys, SecureRandom random) {
        this(writer, keys, random, BATCH);
    }

    KeyRotation(DataSource writer, KeyEncryptionKeys keys, SecureRandom random, int batch) {
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
        this.keys = keys;
        this.random = random;
        this.batch = batch;
    }

    /**
     * What a rotation did.
     *
     * @param version the version everything is wrapped under now
     * @param moved how many keys were wrapped anew
     * @param altered whose rows do not unwrap and were left as they are; the old version stays while there are any
     */
    public record Rotated(int version, long moved, List<UUID> altered) {}

    /** A person's key under an older version. */
    private record Old(UUID subject, SubjectKind kind, WrappedKey wrapped) {}

    /**
     * Moves everything to a new version, in small transactions. One that was interrupted is continued; only when nothing
     * is left of it does the next one make a version, or take the newest that has been put at hand.
     *
     * @throws SetupProblem where versions are made elsewhere and no new one is at hand
     */
    public Rotated rotate() {
        int version = Objects.requireNonNull(transaction.execute(status -> versionToMoveTo()));
        List<UUID> altered = new ArrayList<>();
        long moved = 0;
        int lookedAt;
        do {
            lookedAt = Objects.requireNonNull(transaction.execute(status -> moveDataKeys(version, altered)));
            moved += lookedAt;
        } while (lookedAt > 0);
        moved += Objects.requireNonNull(transaction.execute(status -> moveLedgerKeys(version)));
        LOG.info("{} keys are wrapped under version {} of the key-encryption key now", moved, version);
        return new Rotated(version, moved - altered.size(), List.copyOf(altered));
    }

    /**
     * Destroys an old version, after which nothing wrapped under it opens again, in backups neither. Doing it twice does
     * no harm.
     *
     * @throws SetupProblem where a key is still wrapped under it, or it is the newest
     */
    public void destroyVersion(int version) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(KeyCheck.ONE_AT_A_TIME).query().listOfRows();
                if (version >= newestInUse()) {
                    throw new SetupProblem(
                            "Version " + version + " of the key-encryption key is in use: rotate first.");
                }
                jdbc.sql("DELETE FROM vault.key_check WHERE kek_version = ?")
                        .param(version)
                        .update();
            });
        } catch (DataIntegrityViolationException stillUsed) {
            throw new SetupProblem(
                    "Keys are still wrapped under version " + version + " of the key-encryption key: rotate first.",
                    stillUsed);
        }
        keys.destroy(version);
        LOG.info("Version {} of the key-encryption key is destroyed in {}", version, keys.place());
    }

    private int versionToMoveTo() {
        jdbc.sql(KeyCheck.ONE_AT_A_TIME).query().listOfRows();
        int newest = newestInUse();
        boolean unfinished = jdbc
                .sql("""
                     SELECT EXISTS (SELECT FROM vault.data_key WHERE kek_version < :newest AND wrapped IS NOT NULL)
                         OR EXISTS (SELECT FROM vault.ledger_key WHERE kek_version < :newest)
                     """).param("newest", newest).query(Boolean.class).single();
        if (unfinished) {
            return newest;
        }
        int next = keys.versions().last() > newest ? keys.versions().last() : keys.add();
        try {
            KeyCheck.add(jdbc, keys, next, random);
        } catch (UnwrapRefused impossible) {
            throw new IllegalStateException(keys.place() + " does not hold the version it made", impossible);
        }
        return next;
    }

    private int newestInUse() {
        return jdbc.sql("SELECT max(kek_version) FROM vault.key_check")
                .query(Integer.class)
                .single();
    }

    /** Moves the next few; answers how many were looked at. */
    private int moveDataKeys(int version, List<UUID> altered) {
        List<Old> some = jdbc.sql("""
                                  SELECT subject, kind, wrapped, kek_version FROM vault.data_key
                                  WHERE kek_version < ? AND wrapped IS NOT NULL AND subject <> ALL (?)
                                  ORDER BY kek_version, subject LIMIT ? FOR NO KEY UPDATE
                                  """)
                .param(version)
                .param(new SqlArrayValue("uuid", altered.toArray()))
                .param(batch)
                .query((row, number) -> new Old(
                        row.getObject("subject", UUID.class),
                        SubjectKind.valueOf(row.getString("kind")),
                        wrapped(row)))
                .list();
        List<UUID> ids = new ArrayList<>();
        List<byte[]> anew = new ArrayList<>();
        for (Old key : some) {
            try {
                anew.add(rewrapped(key.wrapped(), KeyBindings.dataKey(key.subject(), key.kind()), version));
                ids.add(key.subject());
            } catch (UnwrapRefused refused) {
                LOG.error("The data key of {} cannot be moved: {}", key.subject(), refused.getMessage());
                altered.add(key.subject());
            }
        }
        jdbc.sql("""
                 UPDATE vault.data_key AS old SET wrapped = new.wrapped, kek_version = ?
                 FROM unnest(?, ?) AS new (subject, wrapped) WHERE old.subject = new.subject
                 """)
                .param(version)
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .param(new SqlArrayValue("bytea", (Object[]) anew.toArray(byte[][]::new)))
                .update();
        return some.size();
    }

    private int moveLedgerKeys(int version) {
        Map<String, WrappedKey> old = new TreeMap<>();
        jdbc.sql("SELECT name, wrapped, kek_version FROM vault.ledger_key WHERE kek_version < ? FOR NO KEY UPDATE")
                .param(version)
                .query(row -> {
                    old.put(row.getString("name"), wrapped(row));
                });
        old.forEach((name, key) -> moveLedgerKey(name, key, version));
        return old.size();
    }

    private void moveLedgerKey(String name, WrappedKey old, int version) {
        try {
            jdbc.sql("UPDATE vault.ledger_key SET wrapped = ?, kek_version = ? WHERE name = ?")
                    .param(rewrapped(old, KeyBindings.ledgerKey(name), version))
                    .param(version)
                    .param(name)
                    .update();
        } catch (UnwrapRefused refused) {
            throw new SetupProblem(
                    "The ledger's own key " + name + " does not open (" + refused.getMessage()
                            + "): restore its row of vault.ledger_key.",
                    refused);
        }
    }

    private byte[] rewrapped(WrappedKey old, byte[] boundTo, int version) throws UnwrapRefused {
        try (AesKey key = keys.unwrap(old, boundTo)) {
            return keys.wrap(version, key, boundTo).bytes();
        }
    }

    private static WrappedKey wrapped(ResultSet row) throws SQLException {
        return new WrappedKey(row.getInt("kek_version"), row.getBytes("wrapped"));
    }
}
