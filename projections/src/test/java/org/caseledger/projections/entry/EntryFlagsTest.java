package org.caseledger.projections.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projections.Facts.CALL;
import static org.caseledger.projections.Facts.SIBLINGS;
import static org.caseledger.projections.Facts.TEN;

import java.util.List;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ParticipantsObserved;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.projections.Facts;
import org.junit.jupiter.api.Test;

class EntryFlagsTest {

    @Test
    void sayThatACallIsNoStatutoryVisit() {
        assertThat(EntryFlags.of(visitBy(Channel.VIDEO))).containsExactly("not-a-statutory-visit");
        assertThat(EntryFlags.of(visitBy(Channel.IN_PERSON))).isEmpty();
    }

    @Test
    void sayThatSomebodyWasInABedroom() {
        assertThat(EntryFlags.of(somebodyIn(LocationType.HOME_BEDROOM))).containsExactly("in-a-bedroom");
        assertThat(EntryFlags.of(somebodyIn(LocationType.HOME_LIVING_AREA))).isEmpty();
    }

    @Test
    void sayThatARuleWasNotMet() {
        assertThat(EntryFlags.of(Facts.checks())).containsExactly("rule-not-met");
    }

    @Test
    void sayThatThereIsImmediateDanger() {
        assertThat(EntryFlags.of(Facts.reported(true))).containsExactly("immediate-danger");
        assertThat(EntryFlags.of(Facts.reported(false))).isEmpty();
    }

    private static ContactAttemptRecorded visitBy(Channel channel) {
        return new ContactAttemptRecorded(
                CALL, SIBLINGS, channel, Direction.OUTBOUND, null, Purpose.STATUTORY_VISIT, null, AttemptOutcome.HELD,
                null, null, TEN);
    }

    private static ParticipantsObserved somebodyIn(LocationType place) {
        return new ParticipantsObserved(
                CALL, SIBLINGS, List.of(new Participant(ParticipantRole.CHILD, place, false)), TEN);
    }
}
