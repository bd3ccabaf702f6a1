package org.caseledger.domain;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;

/**
 * Uniqueness across streams: at most one holder for a value within a scope. Only the database can judge it; it keeps a
 * keyed hash, never the value.
 *
 * @param scope what kind of value it is
 * @param value the value in clear; it may be personal
 * @param holder who holds it
 * @param kind whether it is taken or given back
 */
public record Claim(Scope scope, String value, UUID holder, Kind kind) {

    /** What can be claimed. */
    public enum Scope {
        /** One child per Mosaic person id. */
        MOSAIC_PERSON_ID,
        /** One worker per sign-in name. */
        SIGN_IN_NAME,
        /** One open escalation per rule and subject. */
        OPEN_ESCALATION
    }

    /** Taking or giving back. */
    public enum Kind {
        /** Refused while somebody else holds the value. */
        TAKEN,
        /** The value is free again. */
        RELEASED
    }

    /** Takes the value for the holder. */
    public static Claim taken(Scope scope, String value, LedgerId holder) {
        return new Claim(scope, value, holder.value(), Kind.TAKEN);
    }

    /** Gives the value back. */
    public static Claim released(Scope scope, String value, LedgerId holder) {
        return new Claim(scope, value, holder.value(), Kind.RELEASED);
    }

    @Override
    public String toString() {
        return kind + " " + scope + " by " + holder;
    }
}
