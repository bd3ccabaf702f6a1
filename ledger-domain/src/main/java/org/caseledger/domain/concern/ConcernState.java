package org.caseledger.domain.concern;

import java.util.Set;
import org.caseledger.domain.ChildId;
import org.caseledger.domain.WorkerId;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;

/** The least the rules need to remember of a concern. Anything a page shows belongs in a projection. */
sealed interface ConcernState {

    /** Nobody has reported it. */
    record NotReported() implements ConcernState {}

    /** Somebody's to deal with. */
    record Reported(Set<ChildId> children, WorkerId reportedBy) implements ConcernState {}

    /** Where every concern begins. */
    static ConcernState initial() {
        return new NotReported();
    }

    /** What is known after one more fact. */
    default ConcernState evolve(ConcernEvent event) {
        return switch (event) {
            case SafeguardingConcernReported reported -> new Reported(reported.children(), reported.reportedBy());
            case ConcernTriaged triaged -> this;
        };
    }
}
