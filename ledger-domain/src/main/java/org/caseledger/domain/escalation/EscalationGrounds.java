package org.caseledger.domain.escalation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.ids.ChildId;

/** Which rules ask for a manager because of one fact. What asks because of several, or of none, is not decided here. */
public final class EscalationGrounds {

    /** One rule that asks for a manager, and about what. */
    public record Ground(EscalationRule rule, Subject subject, Set<ChildId> children) {}

    private EscalationGrounds() {}

    /**
     * Every ground in a fact; none where no rule asks for a manager.
     *
     * @param rules as in force when the fact was recorded
     */
    public static List<Ground> in(LedgerEvent fact, RulesInForce rules) {
        return switch (fact) {
            case SafeguardingConcernReported reported -> in(reported);
            case ContactTerminated terminated -> in(terminated, rules);
            case ContactContinuedWithRationale continued -> in(continued);
            default -> List.of();
        };
    }

    /** Every concern (R18): ESC-2, or ESC-1 alone where there is immediate danger, which takes in the steps of ESC-2. */
    private static List<Ground> in(SafeguardingConcernReported fact) {
        return List.of(new Ground(
                fact.immediateDanger() ? EscalationRule.IMMEDIATE_DANGER : EscalationRule.CONCERN_REPORTED,
                new Subject(SubjectType.CONCERN, fact.concern().value()),
                fact.children()));
    }

    /** Clothing because the guideline says so (R10); language where the council wants that, as the guideline leaves it open. */
    private static List<Ground> in(ContactTerminated fact, RulesInForce rules) {
        return switch (fact.reason()) {
            case CLOTHING -> aboutContact(EscalationRule.ENDED_FOR_CLOTHING, fact.contact().value(), fact.children());
            case LANGUAGE -> rules.ofEscalation(6).isSwitchedOn()
                    ? aboutContact(EscalationRule.ENDED_FOR_LANGUAGE, fact.contact().value(), fact.children())
                    : List.of();
            case SAFETY, SETTING, TECHNICAL, FAMILY_ENDED, CHILD_ENDED, OTHER -> List.of();
        };
    }

    private static List<Ground> in(ContactContinuedWithRationale fact) {
        return fact.issue() == ContinuationIssue.CLOTHING
                ? aboutContact(EscalationRule.CONTINUED_DESPITE_CLOTHING, fact.contact().value(), fact.children())
                : List.of();
    }

    private static List<Ground> aboutContact(EscalationRule rule, UUID contact, Set<ChildId> children) {
        return List.of(new Ground(rule, new Subject(SubjectType.CONTACT, contact), children));
    }
}
