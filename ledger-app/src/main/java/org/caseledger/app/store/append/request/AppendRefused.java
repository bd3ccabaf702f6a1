package org.caseledger.app.store.append.request;

import org.jspecify.annotations.Nullable;

/** This append is not in the log and will not be; the others of its batch are untouched by that. */
public final class AppendRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Somebody else appended to the stream since it was read: decide again. */
        STALE,
        /** The idempotency key has its answer already. */
        KEY_ANSWERED,
        /** Somebody else holds the Mosaic person id. */
        MOSAIC_PERSON_ID_TAKEN,
        /** Somebody else holds the sign-in name. */
        SIGN_IN_NAME_TAKEN,
        /** The rule has an open escalation for the subject. */
        ESCALATION_OPEN,
        /** It says that something happened in the future. */
        IN_THE_FUTURE,
        /** The data key of somebody it is about was destroyed. */
        ERASED,
        /** The database cannot store it, whatever it is batched with. */
        NOT_STORABLE,
        /** The database or its clock is not to be relied on now. */
        UNAVAILABLE,
        /** The connection was lost and the database did not come back in time to say whether it was stored. */
        UNKNOWN
    }

    private final Reason reason;

    public AppendRefused(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
