package org.caseledger.app.automation.mosaic;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.raising.Cause;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteConfirmed;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;

/**
 * The end of a contact that was held asks for a note on the Mosaic record of each of its children. It is put into the outbox
 * in the transaction of the automation's position, so that it is there once however often the end is heard.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenContactEndsThenNoteWaits implements Automation {

    private final CaseNoteOutbox outbox;

    WhenContactEndsThenNoteWaits(CaseNoteOutbox outbox) {
        this.outbox = outbox;
    }

    @EventHandler
    void on(ContactConcluded event, @MessageIdentifier String id, @Timestamp Instant recordedAt, MetaData envelope) {
        ended(event, Cause.of(id, recordedAt, envelope));
    }

    @EventHandler
    void on(ContactTerminated event, @MessageIdentifier String id, @Timestamp Instant recordedAt, MetaData envelope) {
        ended(event, Cause.of(id, recordedAt, envelope));
    }

    @EventHandler
    void on(ContactMarkedRecordedInError event) {
        outbox.withdraw(event.contact());
    }

    @EventHandler
    void on(MosaicCaseNoteConfirmed event) {
        outbox.confirmed(event.contact(), event.children());
    }

    private void ended(ContactEvent event, Cause cause) {
        outbox.add(event.contact(), event.children(), cause.event(), cause.recordedAt(), cause.recordedBy());
    }
}
