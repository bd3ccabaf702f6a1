package org.caseledger.app.proofs.setup;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about checkpoints.
 *
 * @param signer whether this node signs; of several nodes one does, the others give out what it stored
 * @param origin what the checkpoints are signed under, without the name of the log; made at the first start where it is
 *     not set, and never changed after it
 * @param every how often at most a log that grows is signed by itself
 * @param everyWhenIdle how often a log is signed that does not grow
 * @param auditEvery how often the ledger checks some of its own entries
 * @param folder what the signer signed last, outside the database; {@code signer} below {@code LEDGER_HOME} where it is
 *     not set. It must not be restored together with the database
 * @param keyStore where the signing keys are, unless the environment variable holds them
 */
@ConfigurationProperties("case-ledger.proofs")
record ProofSettings(
        @DefaultValue("true") boolean signer,
        @Nullable String origin,
        @DefaultValue("1s") Duration every,
        @DefaultValue("1h") Duration everyWhenIdle,
        @DefaultValue("10s") Duration auditEvery,
        @Nullable Path folder,
        @DefaultValue KeyStore keyStore) {

    /**
     * The PKCS#12 file.
     *
     * @param path {@code signer.p12} in the signer's folder where it is not set
     * @param password invented at first start, and kept in a file beside the key store, where it is not set
     */
    record KeyStore(@Nullable Path path, @Nullable String password) {

        @Override
        public String toString() {
            return "KeyStore[" + path + "]";
        }
    }
}
