package org.caseledger.app.vault.keys;

import java.security.SecureRandom;
import java.util.List;
import javax.sql.DataSource;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.app.vault.wrapping.KeyEncryptionKeys;
import org.caseledger.app.vault.wrapping.UnwrapRefused;
import org.caseledger.app.vault.wrapping.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows at start whether the key-encryption key is the one this database's keys were wrapped with. It writes only into an
 * empty vault; a key that does not fit changes nothing.
 */
public final class KeyCheck {

    /** Held by whoever begins a vault, adds a version or takes one away; any number, the same on every node. */
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7241905128347)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecureRandom random;

    /** @param writer connections that may read and write schema {@code vault} */
    public KeyCheck(DataSource writer, SecureRandom random) {
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
        this.random = random;
    }

    /** Whether no key was ever wrapped for this database, so that the key-encryption key may be made. */
    public boolean vaultIsEmpty() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM vault.key_check) AND NOT EXISTS (SELECT FROM vault.ledger_key)
                            AND NOT EXISTS (SELECT FROM vault.data_key)
                        """).query(Boolean.class).single();
    }

    /**
     * Lets the right key-encryption key pass, and begins the vault where it is empty.
     *
     * @throws SetupProblem where a version in use is missing or is another key
     */
    public void pass(KeyEncryptionKeys keys) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(ONE_AT_A_TIME).query().listOfRows();
            if (vaultIsEmpty()) {
                begin(keys);
            }
            List<WrappedKey> checks = jdbc.sql("SELECT kek_version, wrapped FROM vault.key_check ORDER BY kek_version")
                    .query((row, number) -> new WrappedKey(row.getInt("kek_version"), row.getBytes("wrapped")))
                    .list();
            if (checks.isEmpty()) {
                throw new SetupProblem("The database holds wrapped keys but nothing to check the key-encryption key"
                        + " against: the table vault.key_check was emptied, restore it.");
            }
            checks.forEach(check -> verify(check, keys));
        });
    }

    /** Adds the row by which a version is recognised. The caller holds {@link #ONE_AT_A_TIME}. */
    static void add(JdbcClient jdbc, KeyEncryptionKeys keys, int version, SecureRandom random) throws UnwrapRefused {
        try (AesKey nobodysKey = AesKey.random(random)) {
            jdbc.sql("INSERT INTO vault.key_check (kek_version, wrapped) VALUES (?, ?)")
                    .param(version)
                    .param(keys.wrap(version, nobodysKey, KeyBindings.keyCheck(version)).bytes())
                    .update();
        }
    }

    private void begin(KeyEncryptionKeys keys) {
        int version = keys.versions().last();
        try (AesKey hashing = AesKey.random(random)) {
            add(jdbc, keys, version, random);
            jdbc.sql("INSERT INTO vault.ledger_key (name, wrapped, kek_version) VALUES (?, ?, ?)")
                    .param(DatabaseKeyedHashes.KEY)
                    .param(keys.wrap(version, hashing, KeyBindings.ledgerKey(DatabaseKeyedHashes.KEY)).bytes())
                    .param(version)
                    .update();
        } catch (UnwrapRefused impossible) {
            throw new IllegalStateException(keys.place() + " does not hold the version it names", impossible);
        }
    }

    private static void verify(WrappedKey check, KeyEncryptionKeys keys) {
        try {
            keys.unwrap(check, KeyBindings.keyCheck(check.version())).close();
        } catch (UnwrapRefused refused) {
            throw new SetupProblem(
                    "The key-encryption key in " + keys.place() + " does not open this database's keys ("
                            + refused.getMessage() + "): give the ledger the key that belongs to this database"
                            + " (nothing was changed).",
                    refused);
        }
    }
}
