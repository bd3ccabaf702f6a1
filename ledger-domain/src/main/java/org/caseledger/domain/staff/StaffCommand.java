package org.caseledger.domain.staff;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** What can be asked of the staff register. */
public sealed interface StaffCommand {

    /** The worker it is about. */
    @TargetAggregateIdentifier
    WorkerId worker();

    /** Enter a worker in the register. */
    record RegisterWorker(
            @TargetAggregateIdentifier WorkerId worker,
            PersonalText.Clear signInName,
            PersonalText.Clear displayName,
            StaffRole role,
            @Nullable TeamCode team,
            Instant at) implements StaffCommand {}
}
