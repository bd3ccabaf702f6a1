package org.caseledger.domain.practice;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the staff side of a contact. Nobody sends these by themselves: they are carried out within the
 * command on the contact, in the same append and before the contact's own facts.
 */
public sealed interface PracticeCommand {

    /** The practice record it is asked of. */
    @TargetAggregateIdentifier
    PracticeRecordId practiceRecord();

    /** Record with what and from where the practitioner made the contact, and how that stands against the guideline. */
    record RecordWorkingCircumstances(
            @TargetAggregateIdentifier PracticeRecordId practiceRecord,
            ContactId contact,
            WorkerId worker,
            @Nullable DeviceUse device,
            @Nullable LocationType location,
            List<CheckResult> results,
            Instant at) implements PracticeCommand {}

    /** Record what the practitioner answered about their own side. */
    record RecordStaffChecks(
            @TargetAggregateIdentifier PracticeRecordId practiceRecord,
            ContactId contact,
            WorkerId worker,
            List<CheckResult> results,
            Instant at) implements PracticeCommand {}
}
