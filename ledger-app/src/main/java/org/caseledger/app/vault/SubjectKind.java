package org.caseledger.app.vault;

import java.util.UUID;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.domain.ids.WorkerId;

/** What kind of person a data key belongs to, as the vault's tables and the list of destroyed keys name it. */
public enum SubjectKind {
    /** A child, young person or care leaver with a record. */
    CHILD,
    /** A member of staff. */
    WORKER;

    /** The kind of this person. */
    public static SubjectKind of(DataSubject subject) {
        return switch (subject) {
            case ChildId child -> CHILD;
            case WorkerId worker -> WORKER;
        };
    }

    /** The person of this kind with this id. */
    public DataSubject subject(UUID id) {
        return switch (this) {
            case CHILD -> new ChildId(id);
            case WORKER -> new WorkerId(id);
        };
    }
}
