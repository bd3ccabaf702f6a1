package org.caseledger.app.access;

import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.reading.ReadingEvent;

/** The access log, as those who must write to it see it. */
@FunctionalInterface
public interface ReadingLog {

    /**
     * Writes down a reading or a refusal; returns when it is committed.
     *
     * @param reader who asked, in the role and team they have now
     * @throws Questions.ReadingNotRecorded when it cannot be written: nothing may be shown then
     */
    void append(ReadingEvent event, Worker reader);
}
