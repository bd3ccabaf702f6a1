package org.caseledger.app.store.codec;

import java.util.Set;
import java.util.UUID;

/** A payload as it is stored, and whose data keys it can be opened with. */
public final class SealedPayload {

    private final byte[] bytes;
    private final Set<UUID> sealedFor;

    SealedPayload(byte[] bytes, Set<UUID> sealedFor) {
        this.bytes = bytes;
        this.sealedFor = Set.copyOf(sealedFor);
    }

    /** The bytes themselves, not a copy: they are stored as they are. */
    public byte[] bytes() {
        return bytes;
    }

    /** Those for whom a part was sealed; empty where the fact holds no personal text. */
    public Set<UUID> sealedFor() {
        return sealedFor;
    }
}
