package org.caseledger.app.web.api.contacts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.app.web.conventions.json.MayBeInFuture;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.LegalBasis;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.attempt.VisitBasis;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was reached, or that it was tried.
 *
 * @param direction OUTBOUND unless said otherwise
 * @param reason why it failed, in the worker's words
 * @param statutoryVisit why a visit from afar counts as one the law requires, where it does
 * @param checks what was answered before the call about the worker's own side
 */
record Attempt(
        List<ChildId> childIds,
        Channel channel,
        @Nullable Direction direction,
        @Nullable PlatformId platform,
        @Nullable Device device,
        Purpose purpose,
        @MayBeInFuture @Nullable Instant plannedFor,
        Instant attemptedAt,
        AttemptOutcome outcome,
        @Nullable String reason,
        @Nullable LocationType practitionerLocation,
        @Nullable StatutoryVisit statutoryVisit,
        @Nullable List<Check> checks) {

    RecordContactAttempt command(
            ContactId contact, Set<ChildId> children, WorkerId by, @Nullable VisitBasis visitBasis) {
        return new RecordContactAttempt(
                contact,
                by,
                children,
                channel,
                direction == null ? Direction.OUTBOUND : direction,
                platform,
                purpose,
                plannedFor,
                attemptedAt,
                outcome,
                Records.words(reason),
                device == null ? null : new DeviceUse(device.ownership(), device.assetTag()),
                practitionerLocation,
                visitBasis,
                Check.answers(checks));
    }

    /**
     * Why a visit from afar counts as one the law requires.
     *
     * @param nominatedOfficer the sign-in name of who recommended it
     */
    record StatutoryVisit(LegalBasis legalBasis, @Schema(maxLength = 200) String nominatedOfficer) {}

    /** The device the contact was made with. */
    record Device(DeviceOwnership ownership, DeviceUse.@Nullable AssetTag assetTag) {}
}
