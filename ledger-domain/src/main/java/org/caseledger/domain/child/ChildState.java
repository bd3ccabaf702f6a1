package org.caseledger.domain.child;

import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.PlanRecorded;
import org.caseledger.domain.child.ChildEvent.WorkerAllocated;

/** The least the rules need to remember of a child's record. */
sealed interface ChildState {

    /** Nothing has been recorded. */
    record NotOpened() implements ChildState {}

    /** The child has a record. */
    record Opened() implements ChildState {}

    static ChildState initial() {
        return new NotOpened();
    }

    default ChildState evolve(ChildEvent event) {
        return switch (event) {
            case ChildRecordOpened opened -> new Opened();
            case WorkerAllocated allocated -> this;
            case PlanRecorded plan -> this;
        };
    }
}
