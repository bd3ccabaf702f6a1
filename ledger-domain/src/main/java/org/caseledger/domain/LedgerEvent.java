package org.caseledger.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.DataSubject;

/**
 * A fact that was recorded. Facts are records in the past tense; they are never changed and never taken back.
 *
 * <p>What a fact says is in its components. Who recorded it and when is on its envelope and is not the worker's to
 * choose. Its stored name is in {@link EventCatalogue}.
 */
public interface LedgerEvent {

    /** When it happened, as the worker says; UTC, at most microseconds. It may be long before it was recorded. */
    Instant occurredAt();

    /** The children on whose record this fact appears, in the order of their ids; empty for staff matters. */
    Set<ChildId> children();

    /** Those the personal text of this fact is about, and under whose data keys it is sealed. */
    default Set<? extends DataSubject> dataSubjects() {
        return children();
    }

    /** What this fact claims for itself alone, or gives back, across the whole ledger. Asked once, when it is appended. */
    default List<Claim> claims() {
        return List.of();
    }

    /** What this fact changes about who may see what, from the very next request. Asked once, when it is appended. */
    default List<AccessChange> accessChanges() {
        return List.of();
    }
}
