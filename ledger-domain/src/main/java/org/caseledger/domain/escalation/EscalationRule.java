package org.caseledger.domain.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.WorkingCalendar;

/** The rules by which the ledger asks for a manager, as in force now. */
public enum EscalationRule {
    /** Immediate danger in a concern. It takes in what an ordinary concern asks for. */
    IMMEDIATE_DANGER(
            1,
            RuleSource.PRODUCT,
            Rating.RED,
            Queue.TEAM_MANAGER,
            true,
            new Due(Step.ACKNOWLEDGE, ClockKind.CLOCK, 2),
            new Due(Step.ACT, ClockKind.CLOCK, 24),
            new Due(Step.DECIDE, ClockKind.WD, 1)),
    /** A safeguarding concern was reported. */
    CONCERN_REPORTED(
            2,
            RuleSource.STAT,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            false,
            new Due(Step.ACKNOWLEDGE, ClockKind.WORK, 6),
            new Due(Step.DECIDE, ClockKind.WD, 1)),
    /** A call was ended for clothing (R9 to R11). */
    ENDED_FOR_CLOTHING(
            4,
            RuleSource.GUIDELINE,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            false,
            new Due(Step.ACKNOWLEDGE, ClockKind.WORK, 6),
            new Due(Step.DECIDE, ClockKind.WD, 1),
            new Due(Step.RECORD_ON_CHILD, ClockKind.WD, 1)),
    /** A call was carried on though clothing was unsuitable. */
    CONTINUED_DESPITE_CLOTHING(
            5,
            RuleSource.PRODUCT,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            false,
            new Due(Step.ACKNOWLEDGE, ClockKind.WORK, 6),
            new Due(Step.DECIDE, ClockKind.WD, 1),
            new Due(Step.RECORD_ON_CHILD, ClockKind.WD, 1)),
    /** A call was ended for language (R14). */
    ENDED_FOR_LANGUAGE(
            6,
            RuleSource.LOCAL,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            false,
            new Due(Step.ACKNOWLEDGE, ClockKind.WD, 1),
            new Due(Step.DECIDE, ClockKind.WD, 1));

    /** A step and how long somebody has for it. */
    public record Due(Step step, Allowance allowance) {

        Due(Step step, ClockKind clock, int amount) {
            this(step, new Allowance(clock, amount));
        }
    }

    private final RuleReference reference;
    private final Rating rating;
    private final Queue queue;
    private final boolean informsEdt;
    private final List<Due> steps;

    EscalationRule(int number, RuleSource source, Rating rating, Queue queue, boolean informsEdt, Due... steps) {
        this.reference = new RuleReference(new RuleId("ESC-" + number), 1, source);
        this.rating = rating;
        this.queue = queue;
        this.informsEdt = informsEdt;
        this.steps = List.of(steps);
    }

    /**
     * The rule of a reference.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    static EscalationRule of(RuleReference reference) {
        return Arrays.stream(values())
                .filter(rule -> rule.reference.equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + reference));
    }

    /** What is due by when for something that came in at {@code from}, by this rule. */
    List<DueStep> due(WorkingCalendar calendar, Instant from) {
        return steps.stream().map(due -> new DueStep(due.step(), calendar.due(due.allowance(), from))).toList();
    }

    /** Id, version and source. */
    public RuleReference reference() {
        return reference;
    }

    /** How urgent it is when raised. */
    public Rating rating() {
        return rating;
    }

    /** Who owns it when raised. */
    public Queue queue() {
        return queue;
    }

    /** Whether the emergency duty team owns it too. */
    public boolean informsEdt() {
        return informsEdt;
    }

    /** What must happen, and how long somebody has for it. */
    public List<Due> steps() {
        return steps;
    }
}
