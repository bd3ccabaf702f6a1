package org.caseledger.app.store.append;

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

    UUID worker() {
        return worker.value();
    }

    byte[] keyHash() {
        return keyHash;
    }

    String fingerprint() {
        return fingerprint;
    }

    String resource() {
        return resource;
    }

    String location() {
        return location;
    }
}
