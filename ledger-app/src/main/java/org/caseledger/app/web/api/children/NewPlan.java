package org.caseledger.app.web.api.children;

import java.time.Instant;
import org.caseledger.domain.child.ChildCommand.RecordPlan;
import org.caseledger.domain.child.PlanStatus;
import org.caseledger.domain.ids.ChildId;

/** What plan there is for the child, and from when. */
record NewPlan(PlanStatus status, Instant from) {

    RecordPlan command(ChildId child, Instant now) {
        return new RecordPlan(child, status, from, now);
    }
}
