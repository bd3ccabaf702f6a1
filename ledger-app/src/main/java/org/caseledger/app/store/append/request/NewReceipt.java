package org.caseledger.app.store.append.request;

import java.util.UUID;
import org.caseledger.domain.ids.WorkerId;

/** A receipt to be written with the append. */
public final class NewReceipt {

    private final WorkerId worker;
    private final byte[] keyHash;
    private final String fingerprint;
    private final String resource;
    private final String location;

    /**
     * @param keyHash keyed hash of the idempotency key
     * @param fingerprint keyed hash of the request
     */
    public NewReceipt(WorkerId worker, byte[] keyHash, String fingerprint, String resource, String location) {
        this.worker = worker;
        this.keyHash = keyHash;
        this.fingerprint = fingerprint;
        this.resource = resource;
        this.location = location;
    }

    /** Whose key it is. */
    public UUID worker() {
        return worker.value();
    }

    /** The keyed hash of the idempotency key. */
    public byte[] keyHash() {
        return keyHash;
    }

    /** The keyed hash of the request. */
    public String fingerprint() {
        return fingerprint;
    }

    /** What was made. */
    public String resource() {
        return resource;
    }

    /** Where what was made is found. */
    public String location() {
        return location;
    }
}
