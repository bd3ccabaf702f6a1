package org.caseledger.projections.projector.standing;

import java.time.Instant;
import java.util.List;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.projector.table.FoldedRows;

/** Tells from the rows of one projection what stands: the same rows as those of the live projection, folded in memory. */
public interface StandingReader {

    /** Whose rows it reads. */
    ProjectionName projection();

    /**
     * What stands after the entries that were folded.
     *
     * @param at the moment against which due times are held
     */
    List<Standing> standing(FoldedRows rows, Instant at);
}
