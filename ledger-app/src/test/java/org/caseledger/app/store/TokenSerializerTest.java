package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSerializerTest {

    private static final GlobalSequenceTrackingToken SEVEN = new GlobalSequenceTrackingToken(7);
    private static final GlobalSequenceTrackingToken THREE = new GlobalSequenceTrackingToken(3);

    private final TokenSerializer tokens = new TokenSerializer();

    private TrackingToken throughBytes(TrackingToken token) {
        SerializedObject<byte[]> stored = tokens.serialize(token, byte[].class);
        return tokens.deserialize(new SimpleSerializedObject<>(
                stored.getData(), byte[].class, stored.getType().getName(), stored.getType().getRevision()));
    }

    @Test
    void aPositionComesBack() {
        assertThat(throughBytes(SEVEN)).isEqualTo(SEVEN);
        assertThat(new String(tokens.serialize(SEVEN, byte[].class).getData(), StandardCharsets.UTF_8)).isEqualTo("7");
    }

    @Test
    void aReplayComesBackFromWhereverItWas() {
        TrackingToken begun = ReplayToken.createReplayToken(SEVEN, null);
        TrackingToken onTheWay = ReplayToken.createReplayToken(SEVEN, THREE);

        assertThat(throughBytes(begun)).isEqualTo(begun);
        assertThat(throughBytes(onTheWay)).isEqualTo(onTheWay);
        assertThat(ReplayToken.isReplay(throughBytes(onTheWay))).isTrue();
    }

    @Test
    void aReplayThatComesBackGoesOnAndEnds() {
        TrackingToken token = throughBytes(ReplayToken.createReplayToken(SEVEN, THREE));
        for (long position = 4; position <= 7; position++) {
            token = throughBytes(((ReplayToken) token).advancedTo(new GlobalSequenceTrackingToken(position)));
            assertThat(ReplayToken.isReplay(token)).isTrue();
        }

        TrackingToken after = ((ReplayToken) token).advancedTo(new GlobalSequenceTrackingToken(8));

        assertThat(throughBytes(after)).isEqualTo(new GlobalSequenceTrackingToken(8));
    }

    @Test
    void theBeginningComesBackAsNoToken() {
        assertThat(throughBytes(null)).isNull();
    }

    @Test
    void tokensOfAnotherKindAreRefused() {
        assertThatThrownBy(() -> tokens.serialize(GapAwareTrackingToken.newInstance(3, java.util.Set.of(1L)),
                byte[].class)).isInstanceOf(SerializationException.class).hasMessageContaining("not a token of this");
    }

    @ParameterizedTest
    @CsvSource({"position,seven", "position,''", "replay,7", "replay,none 3", "replay,7 3 1", "gaps,7"})
    void whatIsNoTokenIsRefused(String type, String text) {
        assertThatThrownBy(() -> tokens.deserialize(new SimpleSerializedObject<>(
                text.getBytes(StandardCharsets.UTF_8), byte[].class, type, null)))
                .isInstanceOf(SerializationException.class);
    }
}
