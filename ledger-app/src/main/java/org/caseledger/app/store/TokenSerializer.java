package org.caseledger.app.store;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of this ledger are one number. They are stored as that number, a replay as two: how far it had read before, and
 * how far it has come again.
 */
final class TokenSerializer implements Serializer {

    private static final String POSITION = "position";
    private static final String REPLAY = "replay";
    private static final String NOTHING = "none";

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object token, Class<T> representation) {
        String text = switch (token) {
            case null -> NOTHING;
            case GlobalSequenceTrackingToken position -> Long.toString(position.getGlobalIndex());
            case ReplayToken replay -> number(replay.getTokenAtReset()) + " " + number(replay.getCurrentToken());
            default -> throw new SerializationException("not a token of this ledger: " + token);
        };
        String type = token instanceof ReplayToken ? REPLAY : POSITION;
        T content = converter.convert(text.getBytes(StandardCharsets.UTF_8), byte[].class, representation);
        return new SimpleSerializedObject<>(content, representation, new SimpleSerializedType(type, null));
    }

    private static String number(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> NOTHING;
            case GlobalSequenceTrackingToken position -> Long.toString(position.getGlobalIndex());
            default -> throw new SerializationException("not a token of this ledger: " + token);
        };
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        byte[] bytes = converter.convert(stored.getData(), stored.getContentType(), byte[].class);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return (T) switch (stored.getType().getName()) {
            case POSITION -> token(text);
            case REPLAY -> {
                String[] numbers = text.split(" ", -1);
                TrackingToken atReset = numbers.length == 2 ? token(numbers[0]) : null;
                if (atReset == null) {
                    throw new SerializationException("not a replay of this ledger: " + text);
                }
                yield ReplayToken.createReplayToken(atReset, token(numbers[1]));
            }
            default -> throw new SerializationException("not a token of this ledger: " + stored.getType());
        };
    }

    private static @Nullable TrackingToken token(String text) {
        try {
            return text.equals(NOTHING) ? null : new GlobalSequenceTrackingToken(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            throw new SerializationException("not a token of this ledger: " + text, wrong);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(REPLAY) ? ReplayToken.class : GlobalSequenceTrackingToken.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(type == ReplayToken.class ? REPLAY : POSITION, null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
