package org.caseledger.projections.contacts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.projector.standing.Standing;
import org.caseledger.projections.projector.standing.StandingReader;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts in progress, with the warnings given in them so far. */
@Component
final class OpenContacts implements StandingReader {

    @Override
    public ProjectionName projection() {
        return ProjectionName.CONTACTS;
    }

    @Override
    public List<Standing> standing(FoldedRows rows, Instant at) {
        Map<UUID, Map<String, @Nullable Object>> open = new LinkedHashMap<>();
        for (Row entry : rows.changed(ContactTables.ENTRIES.table())) {
            switch (EntryTable.type(entry)) {
                case "contact-held" -> {
                    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
                    facts.put("since", entry.get(EntryTable.OCCURRED));
                    facts.put("warnings", 0);
                    open.put(entry.key(), facts);
                }
                case "language-warning-given" -> open.computeIfPresent(entry.key(), (contact, facts) -> {
                    facts.merge("warnings", 1, (before, one) -> (Integer) before + (Integer) one);
                    return facts;
                });
                case "contact-terminated", "contact-concluded", "contact-marked-recorded-in-error" ->
                    open.remove(entry.key());
                default -> {
                }
            }
        }
        return open.entrySet().stream()
                .map(contact -> new Standing("open-contact", contact.getKey().toString(), contact.getValue()))
                .toList();
    }
}
