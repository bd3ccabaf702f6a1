package org.caseledger.projections.entry;

import java.util.List;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.practice.LocationType;

/** What a reader should not overlook in an entry. It is shown beside the record and never stops one. */
final class EntryFlags {

    static final String RULE_NOT_MET = "rule-not-met";
    static final String IMMEDIATE_DANGER = "immediate-danger";
    static final String NOT_A_STATUTORY_VISIT = "not-a-statutory-visit";
    static final String IN_A_BEDROOM = "in-a-bedroom";

    private EntryFlags() {}

    static List<String> of(LedgerEvent event) {
        return switch (event) {
            case ContactEvent.ContactAttemptRecorded attempt when attempt.isVisitFromAfar() ->
                List.of(NOT_A_STATUTORY_VISIT);
            case ContactEvent.ParticipantsObserved observed when anyInABedroom(observed.participants()) ->
                List.of(IN_A_BEDROOM);
            case ContactEvent.PolicyChecksEvaluated checks when anyNotMet(checks.results()) -> List.of(RULE_NOT_MET);
            case ContactEvent.PolicyBreachRecorded breach -> List.of(RULE_NOT_MET);
            case ConcernEvent.SafeguardingConcernReported concern when concern.immediateDanger() ->
                List.of(IMMEDIATE_DANGER);
            default -> List.of();
        };
    }

    private static boolean anyNotMet(List<CheckResult> results) {
        return results.stream().anyMatch(check -> check.result() == CheckResult.Result.NOT_MET);
    }

    private static boolean anyInABedroom(List<Participant> participants) {
        return participants.stream().anyMatch(somebody -> somebody.location() == LocationType.HOME_BEDROOM);
    }
}
