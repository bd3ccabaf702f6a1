package org.caseledger.app.recording;

import java.time.Instant;
import org.caseledger.app.access.worker.Worker;
import org.jspecify.annotations.Nullable;

/** Where commands are given. What is answered has been committed. */
public interface Recorder {

    /** Under which the worker who gives a command rides on its metadata. */
    String BY = "by";

    /** Gives a command, whatever state its record is in. */
    default Recorded record(Object command, Worker by, @Nullable ReceiptRequest receipt) {
        return record(command, by, receipt, null);
    }

    /**
     * Gives a command and waits until its facts are in the ledger.
     *
     * @param command a record of one of the domain's {@code *Command} interfaces
     * @param by who records, from their credentials
     * @param receipt the caller's idempotency key and what to answer when it comes again; null for what the ledger does
     *     by itself
     * @param seen the states of the record the caller has seen, where they said so; the command appends to that record
     * @throws org.caseledger.domain.RuleBroken when the command is refused
     * @throws KeyReused when the key came with another request before
     * @throws Stale when the record is in none of the states the caller has seen
     * @throws LedgerUnavailable when nothing can be appended now
     */
    Recorded record(Object command, Worker by, @Nullable ReceiptRequest receipt, @Nullable Seen seen);

    /**
     * The stored answer to a key, if there is one, without doing anything.
     *
     * @throws KeyReused when the key came with another request before
     */
    @Nullable
    Recorded recall(Worker by, ReceiptRequest receipt);

    /**
     * What makes a repeated request answer the same.
     *
     * @param key the idempotency key, 1 to 255 characters
     * @param fingerprint a keyed hash of the request in base64, so that the key cannot be used for another one
     * @param resource the id the answer names
     * @param location where the answer says the resource is
     */
    record ReceiptRequest(String key, String fingerprint, String resource, String location) {}

    /**
     * What was recorded.
     *
     * @param position the ledger position of the main fact, the last of its append; -1 when there was nothing to append
     * @param recordedAt when that was, UTC, microseconds
     * @param resource the id the answer names, as first answered
     * @param location where the answer says the resource is, as first answered
     * @param replayed whether this is the stored answer to a key that came before
     */
    record Recorded(long position, Instant recordedAt, String resource, String location, boolean replayed) {}

    /** The idempotency key was used for another request. */
    final class KeyReused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("the idempotency key was used for another request");
        }
    }

    /** The record is in none of the states the caller has seen. */
    final class Stale extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Stale() {
            super("the record has changed since", null, false, false);
        }
    }

    /** Nothing can be appended now; what was tried is either recorded or not, and the same key tells which. */
    final class LedgerUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public LedgerUnavailable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }
}
