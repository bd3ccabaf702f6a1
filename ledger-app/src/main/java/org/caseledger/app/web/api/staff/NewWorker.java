package org.caseledger.app.web.api.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.StaffCommand.ProposeWorker;
import org.jspecify.annotations.Nullable;

/** Who should be entered in the register. */
record NewWorker(@Schema(maxLength = 100) String signInName, @Schema(maxLength = 200) String displayName,
        StaffRole role, @Nullable TeamCode team) {

    ProposeWorker command(WorkerId worker, WorkerId by, Instant now) {
        return new ProposeWorker(
                worker, new PersonalText.Clear(signInName), new PersonalText.Clear(displayName), role, team, by, now);
    }
}
