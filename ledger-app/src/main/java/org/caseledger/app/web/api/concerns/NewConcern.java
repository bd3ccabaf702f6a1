package org.caseledger.app.web.api.concerns;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * A safeguarding concern (R18).
 *
 * @param contactId the contact it arose in, where it did
 * @param allegedWorker sign-in name of the worker it is an allegation against; categories then include STAFF_ALLEGATION
 * @param childsWords verbatim
 */
record NewConcern(
        List<ChildId> childIds,
        @Nullable ContactId contactId,
        Instant noticedAt,
        List<ConcernCategory> categories,
        @Nullable String allegedWorker,
        String factsObserved,
        @Nullable String childsWords,
        boolean immediateDanger,
        @Nullable String actionTaken,
        boolean parentInformed,
        @Nullable String parentNotInformedReason) {

    ReportSafeguardingConcern command(
            ConcernId concern, Set<ChildId> children, @Nullable WorkerId alleged, WorkerId by) {
        return new ReportSafeguardingConcern(
                concern,
                by,
                children,
                contactId,
                noticedAt,
                categories,
                alleged,
                new PersonalText.Clear(factsObserved),
                Records.words(childsWords),
                immediateDanger,
                Records.words(actionTaken),
                parentInformed,
                Records.words(parentNotInformedReason));
    }
}
