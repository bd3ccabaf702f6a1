package org.caseledger.domain.concern;

import java.util.Set;
import org.caseledger.domain.concern.ConcernEvent.ConcernClosed;
import org.caseledger.domain.concern.ConcernEvent.ConcernReopened;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.concern.ConcernEvent.ImmediateActionRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoReferralMade;
import org.caseledger.domain.concern.ConcernEvent.MashReferralMade;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;

/** The least the rules need to remember of a concern. Anything a page shows belongs in a projection. */
sealed interface ConcernState {

    /** Nobody has reported it. */
    record NotReported() implements ConcernState {}

    /** Somebody's to deal with, or dealt with. */
    record Reported(Set<ChildId> children, WorkerId reportedBy, Stage stage) implements ConcernState {

        private Reported at(Stage next) {
            return new Reported(children, reportedBy, next);
        }
    }

    /** How far a concern has come. */
    enum Stage {
        NEW, TRIAGED, CLOSED
    }

    /** Where every concern begins. */
    static ConcernState initial() {
        return new NotReported();
    }

    /** What is known after one more fact. */
    default ConcernState evolve(ConcernEvent event) {
        return switch (event) {
            case SafeguardingConcernReported reported ->
                new Reported(reported.children(), reported.reportedBy(), Stage.NEW);
            case ConcernTriaged triaged -> at(Stage.TRIAGED);
            case ConcernClosed closed -> at(Stage.CLOSED);
            case ConcernReopened reopened -> at(Stage.TRIAGED);
            case ImmediateActionRecorded action -> this;
            case MashReferralMade referral -> this;
            case LadoReferralMade referral -> this;
        };
    }

    private ConcernState at(Stage next) {
        return switch (this) {
            case Reported reported -> reported.at(next);
            case NotReported none ->
                throw new IllegalStateException("nothing happens to a concern before it is reported");
        };
    }
}
