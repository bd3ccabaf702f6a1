package org.caseledger.domain;

import java.util.UUID;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** A change of who may see what. It is written in the transaction that appends the fact it follows from. */
public sealed interface AccessChange {

    /** A child's record exists and belongs to a team. */
    record ChildPlaced(ChildId child, TeamCode team) implements AccessChange {}

    /** A worker has a part in a child's case from now on. */
    record WorkerInvolved(ChildId child, WorkerId worker) implements AccessChange {}

    /** A worker exists, in a role and perhaps in a team. */
    record WorkerPlaced(
            WorkerId worker, StaffRole role, @Nullable TeamCode team) implements AccessChange {}

    /** A worker has left and is let in no more. */
    record WorkerGone(WorkerId worker) implements AccessChange {}
    /** A contact, concern or escalation, and whatever follows from it, is kept from a worker, whatever their role. */
    record KeptFrom(LedgerId stream, WorkerId worker) implements AccessChange {}

    /** The designated officer has a part in a concern, and in whatever follows from it. */
    record OpenToLado(LedgerId stream) implements AccessChange {}

    /** What is decided about the subject holds for this stream too, as for an escalation raised from a concern. */
    record Follows(LedgerId stream, UUID subject) implements AccessChange {}
}
