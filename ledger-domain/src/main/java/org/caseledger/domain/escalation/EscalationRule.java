package org.caseledger.domain.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.WorkingCalendar;

/**
 * The rules by which the ledger asks for a manager, as in force now. Where a rule says nothing else, somebody takes notice
 * within the time of the rating: RED 2 hours day or night, AMBER 6 working hours, GREEN one working day.
 */
public enum EscalationRule {
    /** Immediate danger in a concern. It takes in what an ordinary concern asks for. */
    IMMEDIATE_DANGER(
            1,
            RuleSource.PRODUCT,
            Rating.RED,
            Queue.TEAM_MANAGER,
            due(Step.ACT, ClockKind.CLOCK, 24),
            due(Step.DECIDE, ClockKind.WD, 1)),
    /** A safeguarding concern was reported. */
    CONCERN_REPORTED(
            2,
            RuleSource.STAT,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            due(Step.DECIDE, ClockKind.WD, 1)),
    /** An allegation against somebody who works with children. */
    STAFF_ALLEGATION(
            3,
            RuleSource.STAT,
            Rating.RED,
            Queue.LADO,
            due(Step.REFER_TO_LADO, ClockKind.WD, 1)),
    /** A call was ended for clothing (R9 to R11). */
    ENDED_FOR_CLOTHING(
            4,
            RuleSource.GUIDELINE,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            due(Step.DECIDE, ClockKind.WD, 1),
            due(Step.RECORD_ON_CHILD, ClockKind.WD, 1)),
    /** A call was carried on though clothing was unsuitable, or in a bedroom though there was another place (R5, R9). */
    CONTINUED_DESPITE_BREACH(
            5,
            RuleSource.PRODUCT,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            due(Step.DECIDE, ClockKind.WD, 1),
            due(Step.RECORD_ON_CHILD, ClockKind.WD, 1)),
    /** A call was ended for language (R14). */
    ENDED_FOR_LANGUAGE(
            6,
            RuleSource.LOCAL,
            Rating.AMBER,
            Queue.TEAM_MANAGER,
            due(Step.ACKNOWLEDGE, ClockKind.WD, 1),
            due(Step.DECIDE, ClockKind.WD, 1)),
    /** A worker was threatened (RED), or a call may have shown where they live (AMBER, R7). */
    WORKER_SAFETY(7, RuleSource.PRODUCT, Rating.AMBER, Queue.RESTRICTED),
    /** A planned contact failed and the child was not seen: GREEN, AMBER the second time in a row, a band more on a plan. */
    CONTACT_FAILED(
            8,
            RuleSource.LOCAL,
            Rating.GREEN,
            Queue.TEAM_MANAGER,
            due(Step.DECIDE, ClockKind.CLOCK, 24),
            due(Step.SEE_CHILD, ClockKind.WD, 5)),
    /** Nobody has reached the child or family for 14 days; at 30 days it is due to be put right. */
    NO_CONTACT(
            11,
            RuleSource.LOCAL,
            Rating.GREEN,
            Queue.TEAM_MANAGER,
            due(Step.REACH_FAMILY, ClockKind.CAL, 16)),
    /** A device, platform or recording that the guideline does not allow (R2, R19 to R21). RED: data may have left. */
    DATA_PROTECTION(
            15,
            RuleSource.GUIDELINE,
            Rating.AMBER,
            Queue.INFORMATION_GOVERNANCE,
            due(Step.DECIDE, ClockKind.WD, 1)),
    /** Out of hours or over-long, three times in 28 days (R15, R16). */
    TIMING_PATTERN(
            16,
            RuleSource.GUIDELINE,
            Rating.GREEN,
            Queue.TEAM_MANAGER,
            due(Step.DECIDE, ClockKind.CAL, 28)),
    /** Three language warnings in 28 days (R14). */
    WARNINGS_PATTERN(
            17,
            RuleSource.PRODUCT,
            Rating.GREEN,
            Queue.TEAM_MANAGER,
            due(Step.DECIDE, ClockKind.WD, 5)),
    /** Recorded long after it happened. */
    RECORDED_LATE(
            18,
            RuleSource.LOCAL,
            Rating.GREEN,
            Queue.TEAM_MANAGER,
            due(Step.DECIDE, ClockKind.CAL, 28)),
    /** A draft that nobody recorded, or a contact left in progress: its author first. */
    LEFT_UNFINISHED(
            19,
            RuleSource.PRODUCT,
            Rating.GREEN,
            Queue.AUTHOR,
            due(Step.FINISH, ClockKind.WD, 2)),
    /** Somebody opened a record in an emergency without otherwise being let in. */
    BREAK_GLASS_USED(
            20,
            RuleSource.PRODUCT,
            Rating.AMBER,
            Queue.INFORMATION_GOVERNANCE,
            due(Step.DECIDE, ClockKind.WD, 2)),
    /** A concern was judged less urgent twice, or taken up again after it had been closed. */
    CONCERN_UNSETTLED(
            24,
            RuleSource.PRODUCT,
            Rating.AMBER,
            Queue.SERVICE_MANAGER,
            due(Step.DECIDE, ClockKind.WD, 2)),
    /** A contact is not on the children's Mosaic records by the next working day (R11). It ends when it is. */
    CASE_NOTE_MISSING(
            27,
            RuleSource.LOCAL,
            Rating.GREEN,
            Queue.TEAM_MANAGER,
            due(Step.RECORD_ON_CHILD, ClockKind.WD, 1)),
    /** Somebody reported a worker's language or conduct, which is no allegation of harm (R12). */
    CONDUCT_REPORTED(
            28,
            RuleSource.PRODUCT,
            Rating.AMBER,
            Queue.RESTRICTED,
            due(Step.DECIDE, ClockKind.WD, 1));

    /** How long there is to decide whether a breach of personal data is notified (UK GDPR article 33). */
    private static final Due NOTIFICATION = due(Step.DECIDE_NOTIFICATION, ClockKind.CLOCK, 72);

    /** A step and how long somebody has for it. */
    public record Due(Step step, Allowance allowance) {}

    private final RuleReference reference;
    private final Rating rating;
    private final Queue queue;
    private final List<Due> steps;

    EscalationRule(int number, RuleSource source, Rating rating, Queue queue, Due... steps) {
        this.reference = new RuleReference(new RuleId("ESC-" + number), 1, source);
        this.rating = rating;
        this.queue = queue;
        this.steps = List.of(steps);
    }

    private static Due due(Step step, ClockKind clock, int amount) {
        return new Due(step, new Allowance(clock, amount));
    }

    /**
     * The rule of a reference, whatever its version: versions differ in what they judge by.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    static EscalationRule of(RuleReference reference) {
        return Arrays.stream(values())
                .filter(rule -> rule.reference.id().equals(reference.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + reference));
    }

    /** What is due by when for something that came in at {@code from} and is as urgent as that, by this rule. */
    public List<DueStep> due(Rating urgency, WorkingCalendar calendar, Instant from) {
        return steps(urgency).stream()
                .map(due -> new DueStep(due.step(), calendar.due(due.allowance(), from)))
                .toList();
    }

    /** The version of it among those in force. */
    public RuleVersion inForce(RulesInForce rules) {
        return rules.of(reference.id());
    }

    /** Id and source, and the first version. */
    public RuleReference reference() {
        return reference;
    }

    /** How urgent it is when raised, where nothing makes it more so. */
    public Rating rating() {
        return rating;
    }

    /** Who owns it when raised. */
    public Queue queue() {
        return queue;
    }

    /** Whether it is over once that is done: it asked for nothing else. */
    boolean endsWith(Step step) {
        return step == Step.FINISH || this == CASE_NOTE_MISSING && step == Step.RECORD_ON_CHILD;
    }

    /** Whether the emergency duty team owns it too. */
    public boolean informsEdt() {
        return this == IMMEDIATE_DANGER;
    }

    /** What must happen, and how long somebody has for it, where nothing makes it more urgent. */
    public List<Due> steps() {
        return steps(rating);
    }

    /** What must happen, and how long somebody has for it, at that urgency. */
    public List<Due> steps(Rating urgency) {
        boolean hasItsOwnNotice = queue == Queue.AUTHOR
                || steps.stream().anyMatch(due -> due.step() == Step.ACKNOWLEDGE);
        Stream<Due> notice = hasItsOwnNotice ? Stream.empty() : Stream.of(notice(urgency));
        Stream<Due> breach = this == DATA_PROTECTION && urgency == Rating.RED
                ? Stream.of(NOTIFICATION)
                : Stream.empty();
        return Stream.of(notice, steps.stream(), breach).flatMap(each -> each).toList();
    }

    private static Due notice(Rating urgency) {
        return switch (urgency) {
            case RED -> due(Step.ACKNOWLEDGE, ClockKind.CLOCK, 2);
            case AMBER -> due(Step.ACKNOWLEDGE, ClockKind.WORK, 6);
            case GREEN, BLUE -> due(Step.ACKNOWLEDGE, ClockKind.WD, 1);
        };
    }
}
