package org.caseledger.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.ids.ChildId;

/**
 * Makes bundles. First the export is written to the access log, then the child's history is closed by an entry of its own, then a
 * checkpoint that covers that entry is signed; only then does anything leave.
 */
public interface HistoryBundles {

    /** A bundle that may leave: it is closed and signed, and not yet written. */
    interface Bundle {

        /** The position of the closing entry. */
        long closedAt();

        /**
         * Writes the bundle, a member at a time.
         *
         * @param out where it goes; it is not closed
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Closes a child's history for a copy.
     *
     * @param child whose history
     * @param redaction which texts are left out
     * @param since earlier sizes of the log since which it must be shown to have only grown; those it had not yet are left out
     * @param by who takes it away
     * @throws org.caseledger.domain.RuleBroken where they may not
     * @throws org.caseledger.app.proofs.NotSigned where no checkpoint can be signed now
     */
    Bundle close(ChildId child, Redaction redaction, List<Long> since, Worker by);
}
