package org.caseledger.domain.export;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;

/** Everything that can be recorded about a copy of a child's history. */
public sealed interface ExportEvent extends LedgerEvent {

    /** The copy it is about. */
    ExportId export();

    /** Whose history was copied. */
    ChildId child();

    @Override
    default Set<ChildId> children() {
        return Set.of(child());
    }

    /**
     * A copy of the child's history was made. It is the copy's last entry: whoever has it knows that none before is missing.
     *
     * @param by who takes the copy away
     */
    record HistoryExported(ExportId export, ChildId child, WorkerId by, Instant occurredAt) implements ExportEvent {}
}
