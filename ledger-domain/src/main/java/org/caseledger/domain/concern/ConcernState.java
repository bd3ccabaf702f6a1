package org.caseledger.domain.concern;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.caseledger.domain.concern.ConcernEvent.ConcernClosed;
import org.caseledger.domain.concern.ConcernEvent.ConcernReopened;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.concern.ConcernEvent.ImmediateActionRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoOutcomeRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoReferralMade;
import org.caseledger.domain.concern.ConcernEvent.MashReferralMade;
import org.caseledger.domain.concern.ConcernEvent.ReferralAcknowledged;
import org.caseledger.domain.concern.ConcernEvent.ReferralDecisionRecorded;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernEvent.Section47EnquiryStarted;
import org.caseledger.domain.concern.ConcernEvent.Section47OutcomeRecorded;
import org.caseledger.domain.concern.ConcernEvent.StaffAllegationMade;
import org.caseledger.domain.concern.ConcernEvent.StrategyDiscussionHeld;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** The least the rules need to remember of a concern. Anything a page shows belongs in a projection. */
sealed interface ConcernState {

    /** Nobody has reported it; a worker may have been named in the very append that does. */
    record NotReported(Set<WorkerId> alleged) implements ConcernState {}

    /**
     * Somebody's to deal with, or dealt with.
     *
     * @param alleged the workers it is an allegation against
     * @param referredTo to whom it was referred
     * @param openEnquiry since when an enquiry under section 47 has been open; null where none is
     * @param discussedAt when the last strategy discussion was held; null where none was
     */
    record Reported(
            Set<ChildId> children,
            WorkerId reportedBy,
            Stage stage,
            Set<WorkerId> alleged,
            Set<ReferralTo> referredTo,
            @Nullable Instant openEnquiry,
            @Nullable Instant discussedAt) implements ConcernState {

        private Reported at(Stage next) {
            return new Reported(children, reportedBy, next, alleged, referredTo, openEnquiry, discussedAt);
        }

        private Reported against(WorkerId worker) {
            return new Reported(
                    children, reportedBy, stage, with(alleged, worker), referredTo, openEnquiry, discussedAt);
        }

        private Reported referred(ReferralTo to) {
            Set<ReferralTo> all = EnumSet.of(to);
            all.addAll(referredTo);
            return new Reported(children, reportedBy, stage, alleged, Set.copyOf(all), openEnquiry, discussedAt);
        }

        private Reported enquiring(@Nullable Instant since) {
            return new Reported(children, reportedBy, stage, alleged, referredTo, since, discussedAt);
        }

        private Reported discussed(Instant when) {
            return new Reported(children, reportedBy, stage, alleged, referredTo, openEnquiry, when);
        }
    }

    /** How far a concern has come. */
    enum Stage {
        NEW, TRIAGED, CLOSED
    }

    /** Where every concern begins. */
    static ConcernState initial() {
        return new NotReported(Set.of());
    }

    /** What is known after one more fact. */
    default ConcernState evolve(ConcernEvent event) {
        return switch (event) {
            case SafeguardingConcernReported reported -> reported(reported);
            case StaffAllegationMade allegation -> against(allegation.alleged());
            case ConcernTriaged triaged -> known().at(Stage.TRIAGED);
            case ConcernClosed closed -> known().at(Stage.CLOSED);
            case ConcernReopened reopened -> known().at(Stage.TRIAGED);
            case ImmediateActionRecorded action -> this;
            case MashReferralMade referral -> known().referred(ReferralTo.MASH);
            case LadoReferralMade referral -> known().referred(ReferralTo.LADO);
            case ReferralAcknowledged acknowledged -> this;
            case ReferralDecisionRecorded decided -> this;
            case StrategyDiscussionHeld held -> known().discussed(held.occurredAt());
            case Section47EnquiryStarted started -> known().enquiring(started.occurredAt());
            case Section47OutcomeRecorded outcome -> known().enquiring(null);
            case LadoOutcomeRecorded outcome -> this;
        };
    }

    private Reported reported(SafeguardingConcernReported event) {
        Set<WorkerId> named = this instanceof NotReported(Set<WorkerId> alleged) ? alleged : Set.of();
        return new Reported(event.children(), event.reportedBy(), Stage.NEW, named, Set.of(), null, null);
    }

    private ConcernState against(WorkerId worker) {
        return switch (this) {
            case NotReported(Set<WorkerId> alleged) -> new NotReported(with(alleged, worker));
            case Reported reported -> reported.against(worker);
        };
    }

    private Reported known() {
        return switch (this) {
            case Reported reported -> reported;
            case NotReported none ->
                throw new IllegalStateException("nothing happens to a concern before it is reported");
        };
    }

    private static Set<WorkerId> with(Set<WorkerId> workers, WorkerId one) {
        Set<WorkerId> all = new HashSet<>(workers);
        all.add(one);
        return Set.copyOf(all);
    }
}
