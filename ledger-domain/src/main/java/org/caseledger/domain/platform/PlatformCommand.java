package org.caseledger.domain.platform;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.PlatformId;

/** What can be asked of one platform of the register. */
public sealed interface PlatformCommand {

    /** The record it is asked of. */
    @TargetAggregateIdentifier
    PlatformRecordId platformRecord();

    /** Propose what to say of a platform. */
    record AssessPlatform(
            @TargetAggregateIdentifier PlatformRecordId platformRecord,
            PlatformId platform,
            Assessment assessment,
            PersonalText.Clear note,
            WorkerId by,
            Instant at) implements PlatformCommand {}

    /** Agree with what somebody else proposed. */
    record ApprovePlatformStatus(
            @TargetAggregateIdentifier PlatformRecordId platformRecord, WorkerId by,
            Instant at) implements PlatformCommand {}

    /** Allow a consumer product for a while. */
    record ApplyPlatformException(
            @TargetAggregateIdentifier PlatformRecordId platformRecord,
            Instant from,
            Instant until,
            PersonalText.Clear reason,
            WorkerId by,
            Instant at) implements PlatformCommand {}
}
