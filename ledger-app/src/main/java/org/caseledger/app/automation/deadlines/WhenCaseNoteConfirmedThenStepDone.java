package org.caseledger.app.automation.deadlines;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteConfirmed;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.LedgerIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A call ended, or carried on, for clothing must be on the children's Mosaic records (R11, ESC-4 and ESC-5): the step is done
 * when it is confirmed for every child of the contact, and not before.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenCaseNoteConfirmedThenStepDone implements Automation {

    private static final List<String> RULES = List.of("ESC-4", "ESC-5");

    private final Recorder recorder;
    private final JdbcClient jdbc;

    WhenCaseNoteConfirmedThenStepDone(Recorder recorder, DataSource reader) {
        this.recorder = recorder;
        this.jdbc = JdbcClient.create(reader);
    }

    @EventHandler
    void on(MosaicCaseNoteConfirmed event, @MessageIdentifier String id) {
        if (isMissingForAnyChild(event)) {
            return;
        }
        for (UUID cause : causes(event.contact().value())) {
            for (String rule : RULES) {
                complete(
                        new CompleteStep(
                                new EscalationId(LedgerIds.derived("escalation", rule, cause.toString())),
                                Step.RECORD_ON_CHILD,
                                UUID.fromString(id),
                                event.occurredAt()));
            }
        }
    }

    private void complete(CompleteStep command) {
        try {
            recorder.record(command, Worker.LEDGER, null);
        } catch (RuleBroken refusal) {
            if (refusal.kind() != Kind.NOT_FOUND) {
                throw refusal;
            }
            // the rule raised nothing for this entry
        }
    }

    /** What an escalation about recording can have been raised from. */
    private List<UUID> causes(UUID contact) {
        return jdbc.sql(
                """
                SELECT event_id FROM ledger.case_entry WHERE stream = ?
                AND type IN ('contact-terminated', 'contact-continued-with-rationale') ORDER BY seq""")
                .param(contact)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
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
