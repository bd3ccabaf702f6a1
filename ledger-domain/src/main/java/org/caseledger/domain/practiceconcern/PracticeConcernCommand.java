package org.caseledger.domain.practiceconcern;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.caseledger.domain.practiceconcern.terms.PracticeOutcome;
import org.jspecify.annotations.Nullable;

/** What can be asked of a practice concern. */
public sealed interface PracticeConcernCommand {

    /** The practice concern it is asked of. */
    @TargetAggregateIdentifier
    PracticeConcernId practiceConcern();

    /**
     * Raise a practice concern; a no-op where it has been raised already.
     *
     * @param worker whom it concerns
     * @param cause the event it follows from
     * @param at when that happened
     */
    record RaisePracticeConcern(
            @TargetAggregateIdentifier PracticeConcernId practiceConcern,
            WorkerId worker,
            ContactId contact,
            PracticeGrounds.Ground ground,
            UUID cause,
            Instant at) implements PracticeConcernCommand {}

    /** Report something about somebody else's conduct. */
    record ReportPracticeConcern(
            @TargetAggregateIdentifier PracticeConcernId practiceConcern,
            WorkerId worker,
            @Nullable ContactId contact,
            PracticeConcernType type,
            boolean allegation,
            PersonalText.Clear facts,
            WorkerId by,
            Instant at) implements PracticeConcernCommand {}

    /** Record something that was done about it. */
    record RecordPracticeAction(
            @TargetAggregateIdentifier PracticeConcernId practiceConcern,
            WorkerId by,
            PersonalText.Clear action,
            Instant at) implements PracticeConcernCommand {}

    /** Bring it to its end. */
    record ClosePracticeConcern(
            @TargetAggregateIdentifier PracticeConcernId practiceConcern,
            WorkerId by,
            PracticeOutcome outcome,
            boolean ladoConsidered,
            PersonalText.Clear rationale,
            Instant at) implements PracticeConcernCommand {}
}
