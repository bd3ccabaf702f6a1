package org.caseledger.app.store.append.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.log.Digest;

/**
 * A fact whose bytes are fixed, waiting for its position. Only the recording time and the children's numbers are still
 * open; the sequencer fills them in.
 *
 * @param payload as stored, personal text sealed
 * @param metadata as stored
 * @param claims with values in clear; only their keyed hashes are stored
 */
public record PreparedEntry(
        UUID id,
        String type,
        int revision,
        UUID stream,
        long seq,
        Instant occurredAt,
        WorkerId actor,
        Set<ChildId> children,
        Stored payload,
        Stored metadata,
        List<HashedClaim> claims,
        List<AccessChange> accessChanges) {

    /** Bytes with their digest, reckoned by the thread that made them. */
    public static final class Stored {

        private final byte[] bytes;
        private final Digest digest;
        private final Set<UUID> sealedFor;

        /** @param bytes kept as they are; nobody changes them afterwards */
        public Stored(byte[] bytes) {
            this(bytes, Set.of());
        }

        /**
         * Bytes that hold sealed text.
         *
         * @param bytes kept as they are; nobody changes them afterwards
         * @param sealedFor whose data keys must still be there when they are appended
         */
        public Stored(byte[] bytes, Set<UUID> sealedFor) {
            this.bytes = bytes;
            this.digest = Digest.sha256(bytes);
            this.sealedFor = Set.copyOf(sealedFor);
        }

        /** Whose data keys must still be there. */
        public Set<UUID> sealedFor() {
            return sealedFor;
        }

        /** The bytes; nobody changes them. */
        public byte[] bytes() {
            return bytes;
        }

        /** Their SHA-256. */
        public Digest digest() {
            return digest;
        }
    }

    /** A claim by its keyed hash. */
    public static final class HashedClaim {

        private final Claim.Scope scope;
        private final Claim.Kind kind;
        private final UUID holder;
        private final byte[] hash;

        /** @param hash HMAC of the value under a vault key */
        public HashedClaim(Claim claim, byte[] hash) {
            this.scope = claim.scope();
            this.kind = claim.kind();
            this.holder = claim.holder();
            this.hash = hash;
        }

        /** What is claimed. */
        public Claim.Scope scope() {
            return scope;
        }

        /** Whether it is taken or given back. */
        public Claim.Kind kind() {
            return kind;
        }

        /** Who holds it. */
        public UUID holder() {
            return holder;
        }

        /** The keyed hash of the value. */
        public byte[] hash() {
            return hash;
        }
    }
}
