package org.caseledger.domain.staff;

import org.caseledger.domain.staff.StaffEvent.AbsenceRecorded;
import org.caseledger.domain.staff.StaffEvent.WorkerLeft;
import org.caseledger.domain.staff.StaffEvent.WorkerProposed;
import org.caseledger.domain.staff.StaffEvent.WorkerRegistered;

/** The least the rules need to remember of a worker. */
sealed interface WorkerState {

    /** Nothing has been recorded. */
    record NotRegistered() implements WorkerState {}

    /** Somebody wants the worker in the register. */
    record Proposed(WorkerProposed proposal) implements WorkerState {}

    /** The worker is in the register. */
    record Registered() implements WorkerState {}

    /** The worker has left. */
    record Left() implements WorkerState {}

    static WorkerState initial() {
        return new NotRegistered();
    }

    default WorkerState evolve(StaffEvent event) {
        return switch (event) {
            case WorkerProposed proposed -> new Proposed(proposed);
            case WorkerRegistered registered -> new Registered();
            case AbsenceRecorded absence -> this;
            case WorkerLeft left -> new Left();
        };
    }
}
