package org.caseledger.domain;

import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** Matches a refusal by its kind and its stable key, as {@code expectException(refused(CONFLICT, "contact-is-ended"))}. */
public final class Refused extends TypeSafeMatcher<RuleBroken> {

    private final RuleBroken.Kind kind;
    private final String key;

    private Refused(RuleBroken.Kind kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    public static Refused refused(RuleBroken.Kind kind, String key) {
        return new Refused(kind, key);
    }

    @Override
    protected boolean matchesSafely(RuleBroken refusal) {
        return refusal.kind() == kind && refusal.key().equals(key);
    }

    @Override
    protected void describeMismatchSafely(RuleBroken refusal, Description found) {
        found.appendText(refusal.kind() + " " + refusal.key() + ": " + refusal.getMessage());
    }

    @Override
    public void describeTo(Description expected) {
        expected.appendText("a refusal " + kind + " " + key);
    }
}
