package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.time.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * One item of the managers' queue.
 *
 * @param rule the rule that asked for a manager, such as {@code ESC-4}, as it was then
 * @param source whose rule it is
 * @param tier 1 for the team's manager, 2 for the service manager, and so on
 * @param team the team that held the case when it was raised
 * @param subject what it is about
 * @param raisedAt when the clocks began; UTC
 * @param due what must happen, in the order of the rule
 * @param overdue whether a step that has not happened was due before the moment in which the queue is read
 * @param acknowledgedBy the sign-in name of who took notice
 * @param assignee the sign-in name of who deals with it
 * @param undelivered whether nobody of a tier could be told of it, and nobody has taken notice since
 * @param owners the sign-in names of those whose turn it is now, for items that are not resolved
 * @param summary in plain words; it names nobody
 */
public record EscalationItem(
        EscalationId id,
        String rule,
        int ruleVersion,
        RuleSource source,
        Rating rating,
        Status status,
        int tier,
        Queue queue,
        @Nullable TeamCode team,
        List<ChildId> childIds,
        Subject subject,
        Instant raisedAt,
        List<Due> due,
        boolean overdue,
        @Nullable String acknowledgedBy,
        @Nullable String assignee,
        boolean undelivered,
        List<String> owners,
        String summary) {

    public EscalationItem {
        childIds = List.copyOf(childIds);
        due = List.copyOf(due);
        owners = List.copyOf(owners);
    }

    /** The same, with the names of those whose turn it is. */
    public EscalationItem ownedBy(List<String> names) {
        return new EscalationItem(
                id, rule, ruleVersion, source, rating, status, tier, queue, team, childIds, subject, raisedAt, due,
                overdue, acknowledgedBy, assignee, undelivered, names, summary);
    }

    /** How far it has got. */
    public enum Status {
        /** Nobody has taken notice. */
        OPEN,
        /** A manager has taken notice. */
        ACKNOWLEDGED,
        /** Somebody deals with it. */
        ASSIGNED,
        /** A manager asked a question that has not been answered. */
        RETURNED,
        /** A manager has decided what happens. */
        DECIDED,
        /** It came to its end. */
        RESOLVED
    }

    /**
     * Something that must happen.
     *
     * @param dueAt by when; UTC
     * @param clock how the time was counted
     * @param calendarVersion the calendar it was reckoned by
     * @param beyondHorizon whether the calendar ends before it, so that a bank holiday may yet fall before
     * @param metAt when it happened, where it has
     * @param missedAt when it was due, where it had not happened by then and that was noted
     */
    public record Due(
            Step step,
            Instant dueAt,
            ClockKind clock,
            String calendarVersion,
            boolean beyondHorizon,
            @Nullable Instant metAt,
            @Nullable Instant missedAt) {

        /** Whether it has not happened yet. */
        boolean isOpen() {
            return metAt == null;
        }

        /** The step as it stands after it happened; the first time counts. */
        Due met(Instant at) {
            return isOpen() ? new Due(step, dueAt, clock, calendarVersion, beyondHorizon, at, missedAt) : this;
        }

        /** Whether somebody still has time for it, or nobody has noted yet that the time is over. */
        boolean isWatched() {
            return isOpen() && missedAt == null;
        }

        /** The step as it stands after it was noted that it had not happened in time. */
        Due missed() {
            return isWatched() ? new Due(step, dueAt, clock, calendarVersion, beyondHorizon, metAt, dueAt) : this;
        }
    }
}
