package org.caseledger.app.rebuilding;

import java.util.List;
import java.util.Optional;

/** Where a projection is built again while the one there is goes on answering. */
public interface Rebuilds {

    /**
     * Begins to build a projection again, beside the live one, and returns.
     *
     * @param projection its name, or {@code ALL}
     * @return the projections that are built one after the other; empty where there is none of that name
     */
    List<String> begin(String projection);

    /**
     * Goes back to the tables that answered before the last rebuild, when they have taken in what came since.
     *
     * @return the projection; empty where there is none of that name
     * @throws org.caseledger.projections.rebuild.RebuildFailed where there are no such tables
     */
    Optional<String> backOut(String projection);

    /** How those come along that were begun on this node since it started, in the order in which they were begun. */
    List<Running> running();

    /**
     * One rebuild.
     *
     * @param state what it does now; {@code DONE} or {@code FAILED} at its end
     * @param done of {@code of}: entries, or tables while keys are built
     * @param problem why it failed; empty while it has not
     */
    record Running(String projection, String state, long done, long of, String problem) {}
}
