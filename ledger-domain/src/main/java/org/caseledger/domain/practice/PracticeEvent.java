package org.caseledger.domain.practice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.Rating;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.BreachStream;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.RuleReference;
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

    /** The checks of the worker's own side were answered, by the worker or by the ledger (R2 to R7, R12, R19 to R21). */
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

    /**
     * A rule of the guideline was broken on the worker's own side.
     *
     * @param rule the version it was judged by
     * @param stream where it is looked after
     * @param finding what stood behind it, where the ledger could tell
     */
    record StaffBreachRecorded(
            PracticeRecordId practiceRecord,
            ContactId contact,
            WorkerId worker,
            RuleReference rule,
            Rating severity,
            BreachStream stream,
            @Nullable Finding finding,
            Instant occurredAt) implements PracticeEvent {}
}
