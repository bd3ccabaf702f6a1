package org.caseledger.app.web.api.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.caseledger.app.web.conventions.json.MayBeInFuture;
import org.caseledger.domain.ids.TeamCode;

/** Who should be on duty in a team, instead of who is now; the team {@code edt} answers at night. */
record NewRota(TeamCode team, List<Duty> shifts) {

    /** When somebody is on duty; the end is when they go. */
    record Duty(@Schema(maxLength = 200) String worker, @MayBeInFuture Instant from,
            @MayBeInFuture Instant to) {}
}
