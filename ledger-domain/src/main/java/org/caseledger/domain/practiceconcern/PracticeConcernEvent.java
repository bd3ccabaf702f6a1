package org.caseledger.domain.practiceconcern;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.caseledger.domain.practiceconcern.terms.PracticeOutcome;
import org.jspecify.annotations.Nullable;

/** Everything that can be recorded about one practice concern. Its text is sealed under the key of whom it concerns. */
public sealed interface PracticeConcernEvent extends LedgerEvent {

    /** The practice concern it belongs to. */
    PracticeConcernId practiceConcern();

    /** Whom it concerns; they may never read or act on it. */
    WorkerId worker();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    @Override
    default Set<WorkerId> dataSubjects() {
        return Set.of(worker());
    }

    /**
     * A breach on the worker's own side must be looked into.
     *
     * @param contact the contact it arose in, by id only
     * @param rule the rule that was broken, as it was then
     * @param cause the event it follows from
     * @param occurredAt when the breach happened
     */
    record PracticeConcernRaised(
            PracticeConcernId practiceConcern,
            WorkerId worker,
            ContactId contact,
            PracticeConcernType type,
            RuleReference rule,
            Rating rating,
            UUID cause,
            Instant occurredAt) implements PracticeConcernEvent {}

    /**
     * Somebody else reported something about a worker's conduct, which the guideline leaves to others to say (R12).
     *
     * @param contact the contact it arose in, by id only, where it did
     * @param allegation whether the worker may have harmed a child, so that the designated officer is to be asked
     * @param reportedBy never the worker themselves
     * @param facts what was seen or heard
     * @param occurredAt when it was noticed
     */
    record PracticeConcernReported(
            PracticeConcernId practiceConcern,
            WorkerId worker,
            @Nullable ContactId contact,
            PracticeConcernType type,
            Rating rating,
            boolean allegation,
            WorkerId reportedBy,
            PersonalText facts,
            Instant occurredAt) implements PracticeConcernEvent {}

    /** Something was done about it. */
    record PracticeActionRecorded(
            PracticeConcernId practiceConcern, WorkerId worker, WorkerId by, PersonalText action,
            Instant occurredAt) implements PracticeConcernEvent {}

    /**
     * It came to its end.
     *
     * @param ladoConsidered whether the designated officer's threshold was considered
     */
    record PracticeConcernClosed(
            PracticeConcernId practiceConcern,
            WorkerId worker,
            WorkerId by,
            PracticeOutcome outcome,
            boolean ladoConsidered,
            PersonalText rationale,
            Instant occurredAt) implements PracticeConcernEvent {}
}
