package org.caseledger.app.automation.mosaic;

import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteConfirmed;
import org.caseledger.domain.escalation.terms.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A call ended, or carried on, for clothing must be on the children's Mosaic records (R11, ESC-4 and ESC-5), and so must
 * every other contact (ESC-27): the step is done when it is confirmed for every child of the contact, and not before.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenCaseNoteConfirmedThenStepDone implements Automation {

    private final StepsDone steps;
    private final RecordingEscalations escalations;
    private final JdbcClient jdbc;

    WhenCaseNoteConfirmedThenStepDone(StepsDone steps, RecordingEscalations escalations, DataSource reader) {
        this.steps = steps;
        this.escalations = escalations;
        this.jdbc = JdbcClient.create(reader);
    }

    @EventHandler
    void on(MosaicCaseNoteConfirmed event, @MessageIdentifier String id) {
        if (!isMissingForAnyChild(event)) {
            escalations.about(event.contact()).forEach(escalation -> steps.done(
                    escalation, Step.RECORD_ON_CHILD, UUID.fromString(id), event.occurredAt()));
        }
    }

    private boolean isMissingForAnyChild(MosaicCaseNoteConfirmed event) {
        return jdbc.sql(
                """
                SELECT EXISTS (
                    SELECT child FROM ledger.case_subject WHERE stream = ?
                    EXCEPT
                    SELECT s.child FROM ledger.case_subject s JOIN ledger.case_entry e ON e.position = s.position
                    WHERE s.stream = ? AND e.type = 'mosaic-case-note-confirmed')""")
                .param(event.contact().value())
                .param(event.caseNotes().value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
