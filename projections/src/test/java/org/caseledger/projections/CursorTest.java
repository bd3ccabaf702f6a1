package org.caseledger.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.timeline.ReadChildTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aPlaceOnATimelineIsReadBackToTheMicrosecond() {
        var place = new ReadChildTimeline.Place(Instant.parse("1969-12-31T23:59:59.123457Z"), 42);

        assertThat(ReadChildTimeline.Place.of(place.toString())).isEqualTo(place);
    }

    @Test
    void aPlaceInTheQueueIsReadBackEvenWhereNothingIsDue() {
        var place = new ReadEscalationQueue.Place(11, Instant.MAX, EscalationId.random());

        assertThat(ReadEscalationQueue.Place.of(place.toString())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "MQ", "MSAyIDM", "eCB5", "OTIyMzM3MjAzNjg1NDc3NTgwNzAgMQ"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReadChildTimeline.Place.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ReadEscalationQueue.Place.of(text));
    }
}
