package org.caseledger.app.store.append;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an error of the database means for the batch it met. */
enum SqlFailure {
    /** A unique constraint names something that one of the appends did. */
    CONFLICT,
    /** The connection was lost; the batch may be in or not. */
    CONNECTION_LOST,
    /** Nothing can be stored now, whatever the batch holds. */
    NO_ROOM_OR_NOT_ALLOWED_NOW,
    /** Another transaction was in the way; trying again is safe. */
    TRY_AGAIN,
    /** Something in the batch cannot be stored. */
    NOT_STORABLE;

    static SqlFailure of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return CONNECTION_LOST;
        }
        if (state.equals("23505")) {
            return CONFLICT;
        }
        return switch (state.substring(0, 2)) {
            case "08" -> CONNECTION_LOST;
            case "57" -> state.equals("57014") ? NOT_STORABLE : CONNECTION_LOST;
            case "53", "25", "28", "42", "58", "F0" -> NO_ROOM_OR_NOT_ALLOWED_NOW;
            case "40", "55" -> TRY_AGAIN;
            default -> NOT_STORABLE;
        };
    }

    /** The constraint a conflict names, and the values it met, as {@code (columns)=(values)}. */
    record Conflict(String constraint, String detail) {

        static @Nullable Conflict of(SQLException failure) {
            if (!(failure instanceof PSQLException postgres)) {
                return null;
            }
            ServerErrorMessage message = postgres.getServerErrorMessage();
            if (message == null || message.getConstraint() == null || message.getDetail() == null) {
                return null;
            }
            return new Conflict(message.getConstraint(), message.getDetail());
        }
    }
}
