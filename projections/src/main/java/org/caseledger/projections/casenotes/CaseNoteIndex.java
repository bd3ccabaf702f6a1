package org.caseledger.projections.casenotes;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.projections.casenotes.ReadCaseNotes.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which children of a team have case notes on the next page of a list. It shows nothing of a record, so it is no reading: the
 * question that follows names these children, and is decided and written down for each.
 */
@FunctionalInterface
public interface CaseNoteIndex {

    /** The children of the team whose notes are among the first so many after the place. */
    List<ChildId> children(
            TeamCode team, @Nullable Instant from, @Nullable Instant to, @Nullable Place after, int limit);
}
