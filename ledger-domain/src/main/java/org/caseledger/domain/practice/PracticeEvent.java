package org.caseledger.domain.practice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be recorded about the staff side of a contact. It is linked to the contact by id only, is on no
 * child's record, and its text is sealed under the worker's key.
 */
public sealed interface PracticeEvent extends LedgerEvent {

    /** The practice record it belongs to. */
    PracticeRecordId practiceRecord();

    /** The contact it goes with. */
    ContactId contact();

    /** The worker it concerns. */
    WorkerId worker();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    @Override
    default Set<WorkerId> dataSubjects() {
        return Set.of(worker());
    }

    /**
     * With what and from where the practitioner made the contact (R2, R4, R5).
     *
     * @param device absent when nobody said
     * @param location absent when nobody said
     */
    record WorkingCircumstancesRecorded(
            PracticeRecordId practiceRecord,
            ContactId contact,
            WorkerId worker,
            @Nullable DeviceUse device,
            @Nullable LocationType location,
            Instant occurredAt) implements PracticeEvent {}

    /** What the practitioner answered about their own side of the contact (R2, R3, R6, R7, R19 to R21). */
    record StaffChecksEvaluated(
            PracticeRecordId practiceRecord,
            ContactId contact,
            WorkerId worker,
            List<CheckResult> results,
            Instant occurredAt) implements PracticeEvent {

        public StaffChecksEvaluated {
            results = List.copyOf(results);
        }
    }
}
