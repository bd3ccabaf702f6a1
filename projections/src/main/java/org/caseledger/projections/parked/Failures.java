package org.caseledger.projections.parked;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what will fail again whenever it is tried from what failed because of the moment. */
public final class Failures {

    /** Classes of PostgreSQL's appendix A that are about what was to be stored, not about the server. */
    private static final Set<String> ABOUT_THE_DATA = Set.of("21", "22", "23", "54", "P0");

    private Failures() {}

    /** Whether a statement failed for another reason than what it was to store: trying again is right, parking is not. */
    public static boolean ofTheMoment(Throwable failure) {
        SQLException refused = sql(failure);
        if (refused == null) {
            return false;
        }
        String state = refused.getSQLState();
        return state == null || state.length() < 2 || !ABOUT_THE_DATA.contains(state.substring(0, 2));
    }

    /** What failed, in words that hold nothing of what was recorded: types, and the state where the database refused. */
    public static String named(Throwable failure) {
        SQLException refused = sql(failure);
        return refused == null
                ? failure.getClass().getSimpleName()
                : refused.getClass().getSimpleName() + " " + refused.getSQLState();
    }

    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused;
            }
        }
        return null;
    }
}
