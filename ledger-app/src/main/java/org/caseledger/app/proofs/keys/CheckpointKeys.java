package org.caseledger.app.proofs.keys;

import java.util.List;

/**
 * The Ed25519 keys that sign checkpoints, those of each log by themselves. While a log has two keys both sign, so that
 * whoever trusts the old one learns of the new one from a checkpoint that carries both signatures. Safe for any number of
 * threads.
 *
 * <p>A bean of this type takes the place of the key store file and of {@code CASE_LEDGER_CHECKPOINT_KEYS}.
 */
public interface CheckpointKeys {

    /**
     * The keys of a log that sign now, oldest first; empty where none was made yet.
     *
     * @param log {@code case} or {@code access}
     */
    List<SigningKey> of(String log);

    /**
     * Makes a further key, durable before this returns.
     *
     * @throws org.caseledger.app.setup.SetupProblem where keys are made elsewhere, saying where
     */
    SigningKey add(String log);

    /**
     * Ends a key for good; nothing happens where it is not at hand.
     *
     * @throws org.caseledger.app.setup.SetupProblem where keys are ended elsewhere, saying where, or where it is the last
     */
    void retire(String log, int number);

    /** Where the keys are kept, for sentences to the operator, such as {@code the key store /srv/ledger/signer.p12}. */
    String place();
}
