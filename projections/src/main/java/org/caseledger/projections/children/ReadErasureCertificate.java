package org.caseledger.projections.children;

import java.time.Instant;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.jspecify.annotations.Nullable;

/** That a child's words are gone: by whose decision, since when, and when no backup can bring them back. */
public record ReadErasureCertificate(ChildId child) implements Question<ReadErasureCertificate.Answer> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-erasure-certificate");
    }

    @Override
    public About about() {
        return new About.OneChild(child);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CHILDREN;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /**
     * The certificate. It is given only when no node can hold the key any more.
     *
     * @param askedBy sign-in name; absent where the decision was lost with a restored database
     * @param approvedBy sign-in name of the other person; absent where {@code askedBy} is
     * @param decidedAt UTC
     * @param position of the entry that records the decision
     * @param keyDestroyedAt when the wrapped key was gone from the database, UTC
     * @param keyEncryptionKeyVersion the last version it was wrapped under; absent where the child never had a key
     * @param keyEncryptionKeyDestroyed whether that version is destroyed too, so that backups open nothing
     * @param lastBackupExpires when the last backup that may hold the wrapped key expires, by the setting, UTC
     */
    public record Answer(
            ChildId childId,
            RetentionRuleName retentionRule,
            @Nullable String askedBy,
            @Nullable String approvedBy,
            Instant decidedAt,
            long position,
            Instant keyDestroyedAt,
            @Nullable Integer keyEncryptionKeyVersion,
            boolean keyEncryptionKeyDestroyed,
            @Nullable Instant lastBackupExpires) {}
}
