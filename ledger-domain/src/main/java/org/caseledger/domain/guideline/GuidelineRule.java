package org.caseledger.domain.guideline;

import java.util.Arrays;
import java.util.Optional;
import org.caseledger.domain.guideline.RuleReference.RuleId;

/** The rules of the council's guideline on social media and streaming apps, sentence by sentence. */
public enum GuidelineRule {
    /** Professional standards apply to messages, video calls and webcam sessions. */
    R1(Side.CHILD),
    /** Only devices the council provides. */
    R2(Side.STAFF),
    /** The practitioner is presented and dressed as for a face-to-face visit. */
    R3(Side.STAFF),
    /** Calls are held in appropriate areas. */
    R4(Side.CHILD),
    /** Nobody makes or takes a call in a bedroom. */
    R5(Side.CHILD),
    /** The practitioner's background is neutral. */
    R6(Side.STAFF),
    /** Nothing shows where the practitioner lives. */
    R7(Side.STAFF),
    /** Child and household wear suitable clothing. */
    R8(Side.CHILD),
    /** A call is ended politely and quickly where they do not. */
    R9(Side.CHILD),
    /** The manager is then told. */
    R10(Side.CHILD),
    /** And it is recorded on the child's record. */
    R11(Side.CHILD),
    /** The practitioner's language is professional at all times. */
    R12(Side.STAFF),
    /** Everyone on the call is told about appropriate language. */
    R13(Side.CHILD),
    /** Judgement is used about ending a call where language is abusive or offensive. */
    R14(Side.CHILD),
    /** Live contact happens in the usual working day. */
    R15(Side.CHILD),
    /** And is kept to a reasonable length. */
    R16(Side.CHILD),
    /** Everyone stays aware of safeguarding. */
    R17(Side.CHILD),
    /** And reports concerns that arise during a call. */
    R18(Side.CHILD),
    /** The platform is suitable. */
    R19(Side.STAFF),
    /** It raises no data-protection or privacy issue. */
    R20(Side.STAFF),
    /** And is used within its provider's terms. */
    R21(Side.STAFF);

    /** On whose record the answer belongs. */
    public enum Side {
        /** On the contact, and so on the child's record. */
        CHILD,
        /** With the practice stream, never on the child's record. */
        STAFF
    }

    private final Side side;

    GuidelineRule(Side side) {
        this.side = side;
    }

    /** On whose record an answer to this rule belongs. */
    public Side side() {
        return side;
    }

    /** The rule of that id; none for escalation rules and for numbers the guideline does not reach. */
    public static Optional<GuidelineRule> of(RuleId id) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(id.value())).findFirst();
    }

    /** The rule's id. */
    public RuleId id() {
        return new RuleId(name());
    }

    /** The rule as in force now. */
    public RuleReference reference() {
        return new RuleReference(id(), 1, RuleSource.GUIDELINE);
    }
}
