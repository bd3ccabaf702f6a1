package org.caseledger.app.store.append.batch;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an error of the database means for the batch it met. The states are those of PostgreSQL's appendix A. */
enum SqlFailure {
    /** A unique constraint names something that one of the appends did. */
    CONFLICT,
    /** A data key that sealed some of the text is gone. */
    KEY_DESTROYED,
    /** The connection was lost; the batch may be in or not. */
    CONNECTION_LOST,
    /** Nothing can be stored now, whatever the batch holds. */
    NO_ROOM_OR_NOT_ALLOWED_NOW,
    /** Another transaction was in the way; trying again is safe. */
    TRY_AGAIN,
    /** Something in the batch cannot be stored. */
    NOT_STORABLE;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String COMPLETION_UNKNOWN = "40003";
    private static final String QUERY_CANCELLED = "57014";

    static SqlFailure of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.equals(COMPLETION_UNKNOWN)) {
            return CONNECTION_LOST;
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return CONFLICT;
        }
        if (state.equals("CL001")) {
            return KEY_DESTROYED;
        }
        if (state.equals(QUERY_CANCELLED)) {
            return NO_ROOM_OR_NOT_ALLOWED_NOW;
        }
        return switch (state.substring(0, 2)) {
            case "08", "57" -> CONNECTION_LOST;
            case "40", "55" -> TRY_AGAIN;
            case "21", "22", "23", "54", "P0" -> NOT_STORABLE;
            default -> NO_ROOM_OR_NOT_ALLOWED_NOW;
        };
    }

    /** Those whose data keys are gone, as {@code vault.require_living_keys} lists them; empty for another failure. */
    static Set<UUID> withoutKey(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException postgres
                ? postgres.getServerErrorMessage()
                : null;
        String detail = message == null ? null : message.getDetail();
        return detail == null
                ? Set.of()
                : Arrays.stream(detail.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }

    /** The constraint a conflict names, and the values it met, as {@code (columns)=(values)}. */
    record Conflict(String constraint, String detail) {

        static @Nullable Conflict of(SQLException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PSQLException postgres) {
                    return of(postgres.getServerErrorMessage());
                }
            }
            return null;
        }

        private static @Nullable Conflict of(@Nullable ServerErrorMessage message) {
            return message == null || message.getConstraint() == null || message.getDetail() == null
                    ? null
                    : new Conflict(message.getConstraint(), message.getDetail());
        }
    }
}
