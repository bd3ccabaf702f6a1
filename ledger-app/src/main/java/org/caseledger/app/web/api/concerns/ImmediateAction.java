package org.caseledger.app.web.api.concerns;

import java.time.Instant;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.RecordImmediateAction;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.Agency;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * What was done at once to keep the child safe.
 *
 * @param agency who was brought in, where somebody was
 * @param reference by which they know it, such as a police log number
 */
record ImmediateAction(Instant at, String action, @Nullable Agency agency, @Nullable String reference) {

    RecordImmediateAction command(ConcernId concern, WorkerId by) {
        return new RecordImmediateAction(
                concern, by, new PersonalText.Clear(action), agency, Records.words(reference), at);
    }
}
