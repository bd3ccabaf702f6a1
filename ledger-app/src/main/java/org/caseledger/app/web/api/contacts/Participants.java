package org.caseledger.app.web.api.contacts;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.contact.ContactCommand.ObserveParticipants;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/**
 * Who of the family is there, and where (R4, R5, R13).
 *
 * @param participants those of one role in one place are said once, however many they are
 */
record Participants(Instant at, List<Somebody> participants) {

    ObserveParticipants command(ContactId contact) {
        return new ObserveParticipants(contact, at, participants.stream().map(Somebody::participant).toList());
    }

    /**
     * One of them.
     *
     * @param location absent where nobody could see
     * @param inBackground absent where they were on the call themselves
     */
    record Somebody(
            ParticipantRole role, @Nullable LocationType location, @Nullable Boolean inBackground) {

        Participant participant() {
            return new Participant(role, location, Boolean.TRUE.equals(inBackground));
        }
    }
}
