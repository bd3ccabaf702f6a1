package org.caseledger.domain.practice;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.Wording;
import org.caseledger.domain.guideline.BreachStream;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.practice.PracticeCommand.RecordStaffChecks;
import org.caseledger.domain.practice.PracticeCommand.RecordWorkingCircumstances;
import org.caseledger.domain.practice.PracticeEvent.StaffBreachRecorded;
import org.caseledger.domain.practice.PracticeEvent.StaffChecksEvaluated;
import org.caseledger.domain.practice.PracticeEvent.WorkingCircumstancesRecorded;

/** What may be recorded about the staff side of a contact. A breach is recorded like anything else, never refused. */
final class PracticeRules {

    private PracticeRules() {}

    static List<PracticeEvent> decide(PracticeCommand command) {
        return switch (command) {
            case RecordWorkingCircumstances circumstances -> circumstances(circumstances);
            case RecordStaffChecks checks -> checked(checks);
        };
    }

    private static List<PracticeEvent> circumstances(RecordWorkingCircumstances command) {
        List<PracticeEvent> events = new ArrayList<>();
        if (command.device() != null || command.location() != null) {
            events.add(new WorkingCircumstancesRecorded(
                    command.practiceRecord(),
                    command.contact(),
                    command.worker(),
                    command.device(),
                    command.location(),
                    command.at()));
        }
        events.addAll(checked(new RecordStaffChecks(
                command.practiceRecord(), command.contact(), command.worker(), command.results(), command.at())));
        return List.copyOf(events);
    }

    /** The checks and, for each that was not met, the breach. */
    private static List<PracticeEvent> checked(RecordStaffChecks command) {
        List<PracticeEvent> events = new ArrayList<>();
        command.results().forEach(result -> Wording.requireNarrative("reason of a check", result.reason()));
        events.add(new StaffChecksEvaluated(
                command.practiceRecord(), command.contact(), command.worker(), command.results(), command.at()));
        for (CheckResult result : command.results()) {
            if (result.isBreach()) {
                GuidelineRule rule = GuidelineRule.of(result.rule().id()).orElseThrow();
                events.add(new StaffBreachRecorded(
                        command.practiceRecord(),
                        command.contact(),
                        command.worker(),
                        result.rule(),
                        rule.severityOf(null),
                        streamOf(rule),
                        result.finding(),
                        command.at()));
            }
        }
        return events;
    }

    /** A rule that concerns both sides is looked after where the side is. */
    private static BreachStream streamOf(GuidelineRule rule) {
        return rule.breachStream() == BreachStream.CHILD ? BreachStream.PRACTICE : rule.breachStream();
    }
}
