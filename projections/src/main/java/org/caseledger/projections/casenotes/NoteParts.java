package org.caseledger.projections.casenotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactCorrected;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactNoteAppended;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.projector.StoredEvent;

/** What each fact of a contact adds to the note of one child. Of a sibling's section, nothing. */
final class NoteParts {

    private NoteParts() {}

    static List<NotePart> of(StoredEvent entry, ChildId child) {
        return switch (entry.event()) {
            case ContactTerminated ended -> List.of(NotePart.of(
                    entry, "Ended early, " + words(ended.reason()) + explained(ended), ended.rationale()));
            case ContactConcluded concluded -> concluded(entry, concluded, child);
            case ContactContinuedWithRationale continued -> List.of(
                    NotePart.of(entry, "Carried on, " + words(continued.issue()), continued.rationale()));
            case ContactNoteAppended appended -> List.of(NotePart.of(entry, "Added later", appended.text()));
            case ContactCorrected corrected -> List.of(NotePart.of(
                    entry, "Correction of " + corrected.field().fieldName(), corrected.to()));
            case ContactMarkedRecordedInError marked ->
                List.of(NotePart.of(entry, "Recorded in error", marked.reason()));
            default -> List.of();
        };
    }

    private static List<NotePart> concluded(StoredEvent entry, ContactConcluded concluded, ChildId child) {
        List<NotePart> parts = new ArrayList<>();
        parts.add(NotePart.of(entry, "Summary", concluded.summary()));
        parts.add(NotePart.of(entry, "Worries noticed: " + words(concluded.worriesNoticed()), null));
        for (ChildSection section : concluded.sections()) {
            if (section.child().equals(child)) {
                parts.add(NotePart.of(entry, seen(section), null));
                if (section.views() != null) {
                    parts.add(NotePart.of(entry, "The child's views", section.views()));
                }
            }
        }
        return parts;
    }

    private static String seen(ChildSection section) {
        String seen = "Seen: " + words(section.seen()) + "; seen alone: " + words(section.seenAlone());
        Boolean spokenTo = section.spokenTo();
        return spokenTo == null ? seen : seen + "; spoken to: " + (spokenTo ? "yes" : "no");
    }

    private static String explained(ContactTerminated ended) {
        return ended.explanationGiven() ? "; it was explained" : "; it was not explained";
    }

    static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
