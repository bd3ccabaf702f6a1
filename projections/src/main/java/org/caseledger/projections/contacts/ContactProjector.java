package org.caseledger.projections.contacts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.contacts.ContactTables.LinkKind;
import org.caseledger.projections.entry.SealedText;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/** Keeps each contact's entries, and links to the concerns and escalations that followed from it. */
@Component
final class ContactProjector implements Projector {

    @Override
    public ProjectionName name() {
        return ProjectionName.CONTACTS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(ContactTables.ENTRIES.table(), ContactTables.CHECKS, ContactTables.LINKS);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return switch (entry.event()) {
            case ContactEvent event -> Set.of(event.contact().value());
            case SafeguardingConcernReported reported ->
                reported.contact() == null ? Set.of() : Set.of(reported.contact().value());
            case EscalationRaised raised when raised.subject().type() == SubjectType.CONTACT ->
                Set.of(raised.subject().id());
            default -> Set.of();
        };
    }

    @Override
    public void project(StoredEvent entry, UUID contact, Rows rows) {
        LedgerEvent event = entry.event();
        switch (event) {
            case SafeguardingConcernReported reported ->
                rows.put(link(entry, contact, LinkKind.CONCERN, reported.concern().value()));
            case EscalationRaised raised ->
                rows.put(link(entry, contact, LinkKind.ESCALATION, raised.escalation().value()));
            case PolicyChecksEvaluated checks -> {
                rows.put(ContactTables.ENTRIES.row(contact, entry));
                for (int i = 0; i < checks.results().size(); i++) {
                    rows.put(check(entry, checks, i));
                }
            }
            default -> rows.put(ContactTables.ENTRIES.row(contact, entry));
        }
    }

    private static Row link(StoredEvent entry, UUID contact, LinkKind kind, UUID linked) {
        return new Row(ContactTables.LINKS)
                .set(ContactTables.CONTACT, contact)
                .set(ContactTables.POSITION, entry.position())
                .set(ContactTables.KIND, kind.name())
                .set(ContactTables.LINKED, linked);
    }

    private static Row check(StoredEvent entry, PolicyChecksEvaluated checks, int ordinal) {
        CheckResult check = checks.results().get(ordinal);
        return new Row(ContactTables.CHECKS)
                .set(ContactTables.CONTACT, checks.contact().value())
                .set(ContactTables.POSITION, entry.position())
                .set(ContactTables.ORDINAL, ordinal)
                .set(ContactTables.EVENT, entry.id())
                .set(ContactTables.TYPE, entry.type())
                .set(ContactTables.CHILDREN, checks.children().stream().map(ChildId::value).toList())
                .set(ContactTables.RULE, check.rule().id().value())
                .set(ContactTables.RULE_VERSION, check.rule().version())
                .set(ContactTables.SOURCE, check.rule().source().name())
                .set(ContactTables.RESULT, check.result().name())
                .set(ContactTables.ANSWERED_BY, check.answeredBy().value())
                .set(ContactTables.FINDING, check.finding() == null ? null : check.finding().name())
                .set(ContactTables.REASON, SealedText.partIfGiven(check.reason()));
    }
}
