package org.caseledger.app.automation.turns;

import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAcknowledged;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAssigned;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReopened;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReturnedToTeam;
import org.caseledger.domain.escalation.EscalationEvent.InformationProvided;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.EscalationEvent.ReturnedForInformation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps who has an item, and what somebody is to be told of it: written in the transaction of the automation's position,
 * so that each is noted once however often a fact is heard.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenEscalationMovesThenKeepItem implements Automation {

    private final JdbcClient jdbc;

    WhenEscalationMovesThenKeepItem(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    @EventHandler
    void on(EscalationRaised event, @MessageIdentifier String id) {
        jdbc.sql("""
                 INSERT INTO app.open_item (escalation, raised_for, queue, tier, rating, team, about, hidden_from,
                     informs_edt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .param(event.escalation().value())
                .param(event.queue().name())
                .param(event.queue().name())
                .param(event.tier())
                .param(event.rating().name())
                .param(event.team() == null ? null : event.team().value())
                .param(event.aboutRecordOf().value())
                .param(event.hiddenFrom() == null ? null : event.hiddenFrom().value())
                .param(event.edtInformed())
                .update();
        tell(id, NoticeKind.ITS_TURN, event, event.tier());
    }

    @EventHandler
    void on(RaisedToNextTier event, @MessageIdentifier String id) {
        jdbc.sql("UPDATE app.open_item SET tier = ?, queue = ? WHERE escalation = ?")
                .params(event.tier(), event.queue().name(), event.escalation().value())
                .update();
        tell(id, NoticeKind.ITS_TURN, event, event.tier());
    }

    @EventHandler
    void on(EscalationReopened event, @MessageIdentifier String id) {
        open(event, true);
        has(event, null, null);
        tell(id, NoticeKind.ITS_TURN, event, tierOf(event));
    }

    @EventHandler
    void on(EscalationReturnedToTeam event, @MessageIdentifier String id) {
        has(event, null, null);
        tell(id, NoticeKind.ITS_TURN, event, tierOf(event));
    }

    @EventHandler
    void on(EscalationAcknowledged event) {
        has(event, event.by().value(), null);
    }

    @EventHandler
    void on(EscalationAssigned event, @MessageIdentifier String id) {
        has(event, event.by().value(), event.assignee().value());
        tell(id, NoticeKind.ASSIGNED, event, tierOf(event));
    }

    @EventHandler
    void on(ReturnedForInformation event, @MessageIdentifier String id) {
        tell(id, NoticeKind.QUESTION, event, tierOf(event));
    }

    @EventHandler
    void on(InformationProvided event, @MessageIdentifier String id) {
        tell(id, NoticeKind.ANSWER, event, tierOf(event));
    }

    @EventHandler
    void on(EscalationResolved event) {
        open(event, false);
    }

    private void open(EscalationEvent event, boolean open) {
        jdbc.sql("UPDATE app.open_item SET open = ? WHERE escalation = ?")
                .params(open, event.escalation().value())
                .update();
    }

    private void has(EscalationEvent event, @Nullable UUID acknowledgedBy, @Nullable UUID assignee) {
        jdbc.sql("UPDATE app.open_item SET acknowledged_by = ?, assignee = ? WHERE escalation = ?")
                .param(acknowledgedBy)
                .param(assignee)
                .param(event.escalation().value())
                .update();
    }

    private int tierOf(EscalationEvent event) {
        return jdbc.sql("SELECT tier FROM app.open_item WHERE escalation = ?")
                .param(event.escalation().value())
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    private void tell(String id, NoticeKind kind, EscalationEvent event, int tier) {
        jdbc.sql("INSERT INTO app.notice (event, kind, escalation, tier) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(UUID.fromString(id), kind.name(), event.escalation().value(), tier)
                .update();
    }
}
