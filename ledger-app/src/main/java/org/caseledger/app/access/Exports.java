package org.caseledger.app.access;

import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;

/** Where it is decided whether somebody may take a copy of a child's record away. */
public interface Exports {

    /**
     * Decides, and writes the export or the refusal to the access log before anything is copied.
     *
     * @param child whose record it is
     * @param what the kind of copy
     * @param by who takes it away
     * @throws org.caseledger.domain.RuleBroken NOT_FOUND where the worker may not know that the record exists, FORBIDDEN
     *     where their role never may
     * @throws Questions.ReadingNotRecorded where it could not be written down; nothing is copied then
     */
    void require(ChildId child, QuestionName what, Worker by);
}
