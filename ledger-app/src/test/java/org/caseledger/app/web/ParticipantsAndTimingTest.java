package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseledger.domain.contact.ContactCommand.ExplainTiming;
import org.caseledger.domain.contact.ContactCommand.ObserveParticipants;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.contact.observed.TimingReason;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.practice.LocationType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who was on a contact and where, and why its timing was unusual. */
@OverHttp
class ParticipantsAndTimingTest {

    private static final ContactId CONTACT = ContactId.of("00000000-0000-4000-8000-00000000000a");

    @LocalServerPort
    private int port;

    @Autowired
    private RecorderInMemory recorder;

    @BeforeEach
    void forget() {
        recorder.reset();
    }

    @Test
    void participantsAreSaidWithTheirPlaces() {
        String body = "{\"at\": \"2026-11-20T10:05:00Z\","
                + " \"participants\": [{\"role\": \"CHILD\", \"location\": \"HOME_BEDROOM\"}]}";
        assertThat(post("participants", body).status()).isEqualTo(201);
        assertThat(recorder.onlyCommand())
                .isEqualTo(new ObserveParticipants(
                        CONTACT,
                        WebUnderTest.NOW.minusSeconds(6900),
                        List.of(new Participant(ParticipantRole.CHILD, LocationType.HOME_BEDROOM, false))));
    }

    @Test
    void timingIsExplainedByACode() {
        assertThat(post("timing", "{\"aspect\": \"LENGTH\", \"reason\": \"CHILD_REQUEST\"}").status()).isEqualTo(201);
        assertThat(recorder.onlyCommand())
                .isEqualTo(new ExplainTiming(
                        CONTACT, TimingAspect.LENGTH, TimingReason.CHILD_REQUEST, WebUnderTest.NOW));
    }

    private Api.Answer post(String path, String body) {
        return Api.at(port, "practitioner").post("/api/v1/contacts/" + CONTACT + "/" + path, body);
    }
}
