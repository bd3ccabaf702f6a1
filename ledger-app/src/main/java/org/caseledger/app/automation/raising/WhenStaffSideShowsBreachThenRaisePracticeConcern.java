package org.caseledger.app.automation.raising;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.practice.PracticeEvent;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RaisePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeGrounds;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;

/**
 * A breach on the worker's own side of a contact (R2, R5, R7, R19 to R21) becomes a practice concern: kept from the
 * child's record and from the worker, raised once for each contact and rule.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenStaffSideShowsBreachThenRaisePracticeConcern implements Automation {

    private final Recorder recorder;

    WhenStaffSideShowsBreachThenRaisePracticeConcern(Recorder recorder) {
        this.recorder = recorder;
    }

    @EventHandler
    void on(PracticeEvent event, @MessageIdentifier String id) {
        PracticeGrounds.in(event).ifPresent(ground -> recorder.record(
                new RaisePracticeConcern(
                        PracticeConcernId.of(event.contact(), ground.rule().id()),
                        event.worker(),
                        event.contact(),
                        ground,
                        UUID.fromString(id),
                        event.occurredAt()),
                Worker.LEDGER,
                null));
    }
}
