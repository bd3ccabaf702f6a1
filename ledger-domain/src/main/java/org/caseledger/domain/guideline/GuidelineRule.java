package org.caseledger.domain.guideline;

import java.util.Arrays;
import java.util.Optional;
import org.caseledger.domain.Rating;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.jspecify.annotations.Nullable;

/** The rules of the council's guideline on social media and streaming apps, sentence by sentence. */
public enum GuidelineRule {
    /** Professional standards apply to messages, video calls and webcam sessions. */
    R1(Side.CHILD, Rating.GREEN),
    /** Only devices the council provides. */
    R2(Side.STAFF, Rating.AMBER),
    /** The practitioner is presented and dressed as for a face-to-face visit. */
    R3(Side.STAFF, Rating.GREEN),
    /** Calls are held in appropriate areas. */
    R4(Side.CHILD, Rating.GREEN),
    /** Nobody makes or takes a call in a bedroom. */
    R5(Side.CHILD, Rating.GREEN),
    /** The practitioner's background is neutral. */
    R6(Side.STAFF, Rating.GREEN),
    /** Nothing shows where the practitioner lives. */
    R7(Side.STAFF, Rating.AMBER),
    /** Child and household wear suitable clothing. */
    R8(Side.CHILD, Rating.AMBER),
    /** A call is ended politely and quickly where they do not. */
    R9(Side.CHILD, Rating.AMBER),
    /** The manager is then told. */
    R10(Side.CHILD, Rating.AMBER),
    /** And it is recorded on the child's record. */
    R11(Side.CHILD, Rating.GREEN),
    /** The practitioner's language is professional at all times. */
    R12(Side.STAFF, Rating.AMBER),
    /** Everyone on the call is told about appropriate language. */
    R13(Side.CHILD, Rating.GREEN),
    /** Judgement is used about ending a call where language is abusive or offensive. */
    R14(Side.CHILD, Rating.GREEN),
    /** Live contact happens in the usual working day. */
    R15(Side.CHILD, Rating.GREEN),
    /** And is kept to a reasonable length. */
    R16(Side.CHILD, Rating.GREEN),
    /** Everyone stays aware of safeguarding. */
    R17(Side.CHILD, Rating.GREEN),
    /** And reports concerns that arise during a call. */
    R18(Side.CHILD, Rating.AMBER),
    /** The platform is suitable. */
    R19(Side.STAFF, Rating.GREEN),
    /** It raises no data-protection or privacy issue. */
    R20(Side.STAFF, Rating.AMBER),
    /** And is used within its provider's terms. */
    R21(Side.STAFF, Rating.GREEN);

    /** On whose record the answer belongs. */
    public enum Side {
        /** On the contact, and so on the child's record. */
        CHILD,
        /** With the practice stream, never on the child's record. */
        STAFF
    }

    private final Side side;
    private final Rating severity;

    GuidelineRule(Side side, Rating severity) {
        this.side = side;
        this.severity = severity;
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

    /** Version 1 of the rule, which is built in. */
    public RuleReference first() {
        return new RuleReference(id(), 1, RuleSource.GUIDELINE);
    }

    /** How grave a breach is; a bedroom is grave only where the call went on in it although there was another place. */
    public Rating severityOf(@Nullable Finding finding) {
        return this == R5 && finding == Finding.BEDROOM ? Rating.AMBER : severity;
    }

    /** Where a breach is looked after. */
    public BreachStream breachStream() {
        return switch (this) {
            case R19, R20, R21 -> BreachStream.INFORMATION;
            default -> side == Side.STAFF ? BreachStream.PRACTICE : BreachStream.CHILD;
        };
    }
}
