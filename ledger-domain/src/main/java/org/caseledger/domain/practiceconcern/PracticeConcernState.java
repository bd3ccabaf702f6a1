package org.caseledger.domain.practiceconcern;

import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeActionRecorded;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernClosed;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernRaised;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernReported;

/** The least the rules need to remember of a practice concern. */
sealed interface PracticeConcernState {

    /** Nothing has been recorded. */
    record NotRaised() implements PracticeConcernState {}

    /** It is being looked into. */
    record Open(WorkerId worker) implements PracticeConcernState {}

    /** It has come to its end. */
    record Closed(WorkerId worker) implements PracticeConcernState {}

    static PracticeConcernState initial() {
        return new NotRaised();
    }

    default PracticeConcernState evolve(PracticeConcernEvent event) {
        return switch (event) {
            case PracticeConcernRaised raised -> new Open(raised.worker());
            case PracticeConcernReported reported -> new Open(reported.worker());
            case PracticeActionRecorded recorded -> this;
            case PracticeConcernClosed closed -> new Closed(closed.worker());
        };
    }
}
