package org.caseledger.domain.staff;

import org.caseledger.domain.staff.StaffEvent.WorkerRegistered;

/** The least the rules need to remember of a worker. */
sealed interface WorkerState {

    /** Nothing has been recorded. */
    record NotRegistered() implements WorkerState {}

    /** The worker is in the register. */
    record Registered() implements WorkerState {}

    static WorkerState initial() {
        return new NotRegistered();
    }

    default WorkerState evolve(StaffEvent event) {
        return switch (event) {
            case WorkerRegistered registered -> new Registered();
        };
    }
}
