package org.caseledger.app.web.api.contacts;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.contact.observed.SeenAlone;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * That a contact came to its end in the ordinary way (R17).
 *
 * @param worriesNoticed the answer nobody can leave out
 * @param children what was noticed of each child
 * @param recordingMade whether a recording was made, which the guideline never allows (R20)
 * @param checks of the guideline; breaches are stored and flagged, never refused
 */
record Conclusion(
        Instant endedAt,
        String summary,
        WorriesNoticed worriesNoticed,
        List<Section> children,
        @Nullable Boolean recordingMade,
        @Nullable List<Check> checks) {

    ConcludeContact command(ContactId contact, WorkerId by) {
        return new ConcludeContact(
                contact,
                by,
                endedAt,
                new PersonalText.Clear(summary),
                worriesNoticed,
                children.stream().map(Section::section).toList(),
                Boolean.TRUE.equals(recordingMade),
                Check.answers(checks));
    }

    /** What was noticed of one child. */
    record Section(
            ChildId childId, ChildSeen seen, SeenAlone seenAlone, @Nullable Boolean spokenTo, @Nullable String views) {

        ChildSection section() {
            return new ChildSection(childId, seen, seenAlone, spokenTo, Records.words(views));
        }
    }
}
