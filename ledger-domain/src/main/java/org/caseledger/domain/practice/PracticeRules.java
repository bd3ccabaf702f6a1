package org.caseledger.domain.practice;

import org.caseledger.domain.Wording;
import org.caseledger.domain.practice.PracticeCommand.RecordStaffChecks;
import org.caseledger.domain.practice.PracticeCommand.RecordWorkingCircumstances;
import org.caseledger.domain.practice.PracticeEvent.StaffChecksEvaluated;
import org.caseledger.domain.practice.PracticeEvent.WorkingCircumstancesRecorded;

/** What may be recorded about the staff side of a contact. A breach is recorded like anything else, never refused. */
final class PracticeRules {

    private PracticeRules() {}

    static PracticeEvent decide(PracticeCommand command) {
        return switch (command) {
            case RecordWorkingCircumstances circumstances -> new WorkingCircumstancesRecorded(
                    circumstances.practiceRecord(),
                    circumstances.contact(),
                    circumstances.worker(),
                    circumstances.device(),
                    circumstances.location(),
                    circumstances.at());
            case RecordStaffChecks checks -> staffChecks(checks);
        };
    }

    private static PracticeEvent staffChecks(RecordStaffChecks command) {
        command.results().forEach(result -> Wording.requireNarrative("reason of a check", result.reason()));
        return new StaffChecksEvaluated(
                command.practiceRecord(), command.contact(), command.worker(), command.results(), command.at());
    }
}
