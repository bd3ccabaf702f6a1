package org.caseledger.app.vault.setup;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the vault.
 *
 * @param keyStore where the key-encryption key is kept, unless the environment variable {@code CASE_LEDGER_KEK} holds it
 * @param destroyedKeys the list of destroyed keys outside the database; {@code vault/destroyed-keys} below
 *     {@code LEDGER_HOME} where it is not set. It must not be restored together with the database
 * @param backupRetention how long a backup of the database, write-ahead log included, is kept at most; an erasure
 *     certificate reckons with it
 * @param rememberedKeys how many unwrapped data keys a node remembers
 * @param heapDumps whether the Java runtime may write a copy of its memory, keys and personal text included, to disk
 */
@ConfigurationProperties("case-ledger.vault")
record VaultSettings(
        @DefaultValue KeyStore keyStore,
        @Nullable Path destroyedKeys,
        @DefaultValue("35d") Duration backupRetention,
        @DefaultValue("10000") int rememberedKeys,
        @DefaultValue("false") boolean heapDumps) {

    /**
     * The PKCS#12 file.
     *
     * @param path {@code vault/kek.p12} below {@code LEDGER_HOME} where it is not set
     * @param password invented at first start, and kept in a file beside the key store, where it is not set
     */
    record KeyStore(@Nullable Path path, @Nullable String password) {

        @Override
        public String toString() {
            return "KeyStore[" + path + "]";
        }
    }
}
