package org.caseledger.projections.children;

import java.time.Instant;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/** How far the destruction of a data key has come, as the vault knows it. */
public interface KeyErasure {

    /** What became of the child's key. */
    Progress progressOf(ChildId child);

    /**
     * How far it has come.
     *
     * @param destroyedAt when the wrapped key was seen to be gone from the database, UTC; null while it is there
     * @param reachedEveryNode whether no node can still hold the key in memory
     * @param keyEncryptionKeyVersion the last version of the key-encryption key it was wrapped under; null where the child
     *     never had a key
     * @param versionDestroyed whether that version, and all before it, are destroyed, so that no backup opens anything
     * @param lastBackupExpires when the last backup that may hold the wrapped key expires, UTC
     */
    record Progress(
            @Nullable Instant destroyedAt,
            boolean reachedEveryNode,
            @Nullable Integer keyEncryptionKeyVersion,
            boolean versionDestroyed,
            @Nullable Instant lastBackupExpires) {}
}
