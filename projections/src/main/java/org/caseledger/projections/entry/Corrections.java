package org.caseledger.projections.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.projections.projector.table.Row;

/** What later entries say of earlier ones: nothing is changed, so both are shown, the earlier one with a pointer. */
public final class Corrections {

    private static final String IN_ERROR = "contact-marked-recorded-in-error";

    /** Finds the rows of an entry table that say something of earlier ones; the index of the timeline says the same. */
    public static final String ARE_SUCH = "(corrects IS NOT NULL OR type = '" + IN_ERROR + "')";

    /** Nothing was said later. */
    public static final Corrections NONE = new Corrections();

    private final Map<Long, List<Long>> correctedBy = new HashMap<>();
    private final Set<UUID> inError = new HashSet<>();

    private Corrections() {}

    /** What these rows, in the order of their positions, say of earlier ones. */
    public static Corrections in(List<Row> rows) {
        Corrections corrections = new Corrections();
        for (Row row : rows) {
            Long corrected = row.find(EntryTable.CORRECTS);
            if (corrected != null) {
                corrections.correctedBy.computeIfAbsent(corrected, position -> new ArrayList<>())
                        .add(row.get(EntryTable.POSITION));
            }
            UUID contact = row.find(EntryTable.CONTACT);
            if (contact != null && row.get(EntryTable.TYPE).equals(IN_ERROR)) {
                corrections.inError.add(contact);
            }
        }
        return corrections;
    }

    /** The positions of the entries that correct this one, in order. */
    public List<Long> of(Row row) {
        return correctedBy.getOrDefault(row.get(EntryTable.POSITION), List.of());
    }

    /** Whether it is an entry of a contact that should not have been recorded. */
    public boolean strikeThrough(Row row) {
        UUID contact = row.find(EntryTable.CONTACT);
        String type = row.get(EntryTable.TYPE);
        return contact != null && inError.contains(contact) && !type.equals(IN_ERROR) && isOfAContact(type);
    }

    private static boolean isOfAContact(String type) {
        return EventCatalogue.named(type).map(entry -> ContactEvent.class.isAssignableFrom(entry.type())).orElse(false);
    }
}
