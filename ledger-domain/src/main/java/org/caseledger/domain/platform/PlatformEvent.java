package org.caseledger.domain.platform;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.PlatformId;

/** Everything that can be recorded about one platform of the register. */
public sealed interface PlatformEvent extends LedgerEvent {

    /** The record it belongs to. */
    PlatformRecordId platformRecord();

    /** The platform. */
    PlatformId platform();

    /** Who said so. */
    WorkerId by();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    @Override
    default Set<WorkerId> dataSubjects() {
        return Set.of(by());
    }

    /**
     * Somebody looked into a platform and proposed what to say of it. Nothing changes until a second person agrees.
     *
     * @param note what was found, in the words of whoever looked
     */
    record PlatformAssessed(
            PlatformRecordId platformRecord,
            PlatformId platform,
            Assessment assessment,
            PersonalText note,
            WorkerId by,
            Instant occurredAt) implements PlatformEvent {}

    /**
     * A second person agreed, and the council says so from then on.
     *
     * @param assessedBy who proposed it
     */
    record PlatformStatusChanged(
            PlatformRecordId platformRecord,
            PlatformId platform,
            Assessment assessment,
            WorkerId assessedBy,
            WorkerId by,
            Instant occurredAt) implements PlatformEvent {}

    /**
     * A consumer product may be used for a while all the same, such as where a child uses nothing else (R21).
     *
     * @param from from when on
     * @param until when it ends
     * @param reason why, in the words of whoever approved it
     */
    record PlatformExceptionApplied(
            PlatformRecordId platformRecord,
            PlatformId platform,
            Instant from,
            Instant until,
            PersonalText reason,
            WorkerId by,
            Instant occurredAt) implements PlatformEvent {}
}
