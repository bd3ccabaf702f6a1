package org.caseledger.app.web.conventions.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.automation.turns.Owners;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.escalations.EscalationItem;
import org.springframework.stereotype.Component;

/** Whose turn the items of the managers' queue are now, also where the queue is looked at as it was. */
@Component
public final class Turns {

    private final Owners owners;
    private final StaffRegister staff;
    private final Records records;

    Turns(Owners owners, StaffRegister staff, Records records) {
        this.owners = owners;
        this.staff = staff;
        this.records = records;
    }

    /** The same items, with the names of those whose turn it is now. */
    public List<EscalationItem> of(List<EscalationItem> items) {
        Map<EscalationId, Set<WorkerId>> turns = owners.of(
                items.stream().map(EscalationItem::id).toList(), records.now());
        return items.stream()
                .map(item -> item.ownedBy(
                        turns.getOrDefault(item.id(), Set.of()).stream().map(staff::nameOf).toList()))
                .toList();
    }
}
