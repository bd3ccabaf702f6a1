package org.caseledger.app.web.api.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.caseledger.domain.ids.TeamCode;
import org.jspecify.annotations.Nullable;

/** Who should lead a team, and who should stand in, in that order; sign-in names. */
record NewTeam(TeamCode team, @Schema(maxLength = 200) String manager,
        @Nullable List<String> deputies) {}
