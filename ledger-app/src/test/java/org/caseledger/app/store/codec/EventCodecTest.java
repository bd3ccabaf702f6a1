package org.caseledger.app.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.ChildId;
import org.caseledger.domain.ContactId;
import org.caseledger.domain.contact.AttemptOutcome;
import org.caseledger.domain.contact.Channel;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.Direction;
import org.caseledger.domain.contact.Purpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventCodecTest {

    private static final UUID EVENT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final EventCodec codec = new EventCodec(
            (entry, type, part, about, words) -> "{\"part\":" + part + "}", List.of());

    @Test
    void storesWhatAFactSaysAndNothingThatFollowsFromIt() {
        ContactAttemptRecorded attempt = visitFromAfar();

        assertThat(attempt.isVisitFromAfar()).isTrue();
        assertThat(JsonMapper.shared().readTree(codec.write(EVENT, attempt)).propertyNames())
                .containsExactly("contact", "children", "channel", "direction", "purpose", "outcome", "occurredAt");
    }

    @Test
    void readsWhatItHasStored() {
        ContactAttemptRecorded attempt = visitFromAfar();

        assertThat(codec.read(EVENT, "contact-attempt-recorded", 1, codec.write(EVENT, attempt))).isEqualTo(attempt);
    }

    /** One about which more can be said than it says itself. */
    private static ContactAttemptRecorded visitFromAfar() {
        return new ContactAttemptRecorded(
                ContactId.random(),
                Set.of(ChildId.random()),
                Channel.PHONE,
                Direction.OUTBOUND,
                null,
                Purpose.STATUTORY_VISIT,
                null,
                AttemptOutcome.NO_ANSWER,
                null,
                Instant.parse("2026-11-20T10:00:00Z"));
    }
}
