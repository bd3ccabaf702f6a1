package org.caseledger.app.vault.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.sql.DataSource;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.app.vault.wrapping.KeyEncryptionKeys;
import org.caseledger.app.vault.wrapping.UnwrapRefused;
import org.caseledger.app.vault.wrapping.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * HMAC-SHA-256 (RFC 2104) under a key that was made with the vault and never changes, since the hashes could not be found
 * again. Safe for any number of threads.
 */
public final class DatabaseKeyedHashes implements KeyedHashes {

    static final String KEY = "keyed-hashes";

    private static final byte[] FORM = "case-ledger/keyed-hash@v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final String ALGORITHM = "HmacSHA256";

    private final AesKey key;

    /** @param writer connections that may read schema {@code vault}, after {@link KeyCheck#pass} */
    public DatabaseKeyedHashes(DataSource writer, KeyEncryptionKeys keyEncryptionKeys) {
        this.key = JdbcClient.create(writer)
                .sql("SELECT wrapped, kek_version FROM vault.ledger_key WHERE name = ?")
                .param(KEY)
                .query((row, number) -> unwrapped(keyEncryptionKeys,
                        new WrappedKey(row.getInt("kek_version"), row.getBytes("wrapped"))))
                .optional()
                .orElseThrow(() -> new SetupProblem("The vault has lost the key of its keyed hashes: the row "
                        + KEY + " of vault.ledger_key is missing, restore it."));
    }

    /** The purpose's length goes before it, so that no purpose and value can be read as another pair. */
    @Override
    public byte[] hash(String purpose, String value) {
        byte[] purposeBytes = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(FORM);
            mac.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(purposeBytes.length)
                    .array());
            mac.update(purposeBytes);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, impossible);
        }
    }

    private static AesKey unwrapped(KeyEncryptionKeys keys, WrappedKey wrapped) {
        try {
            return keys.unwrap(wrapped, KeyBindings.ledgerKey(KEY));
        } catch (UnwrapRefused refused) {
            throw new SetupProblem(
                    "The vault's key of its keyed hashes does not open (" + refused.getMessage()
                            + "): the row " + KEY + " of vault.ledger_key was altered, restore it.",
                    refused);
        }
    }
}
