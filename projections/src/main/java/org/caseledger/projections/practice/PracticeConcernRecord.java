package org.caseledger.projections.practice;

import java.util.List;
import org.caseledger.domain.Rating;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.caseledger.projections.entry.opened.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A practice concern as it stands.
 *
 * @param worker the sign-in name of whom it concerns
 * @param contactId the contact it arose in, by id only
 * @param allegation whether a child may have been harmed
 * @param closed whether it has come to its end
 * @param entries every entry in order
 * @param version position of the last entry
 * @param sequence number of the last entry in its own stream
 */
public record PracticeConcernRecord(
        PracticeConcernId id,
        String worker,
        PracticeConcernType type,
        Rating rating,
        @Nullable ContactId contactId,
        boolean allegation,
        boolean closed,
        List<Entry> entries,
        long version,
        long sequence) {

    public PracticeConcernRecord {
        entries = List.copyOf(entries);
    }
}
