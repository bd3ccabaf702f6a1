package org.caseledger.domain.contact.observed;

import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the family who was on a contact, and where (R4, R5, R13). The practitioner is not among them: their own
 * side is kept with the practice stream.
 *
 * @param location absent where nobody could see
 * @param inBackground whether they were only in the background
 */
public record Participant(
        ParticipantRole role, @Nullable LocationType location, boolean inBackground) {}
