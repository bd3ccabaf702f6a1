package org.caseledger.domain.export;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;

/** What can be asked of copies. */
public sealed interface ExportCommand {

    /** The copy it is about. */
    @TargetAggregateIdentifier
    ExportId export();

    /** Close a child's history for a copy: everything recorded before is in it, and nothing after. */
    record CloseHistory(@TargetAggregateIdentifier ExportId export, ChildId child, WorkerId by,
            Instant at) implements ExportCommand {}
}
