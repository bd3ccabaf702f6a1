package org.caseledger.app.web.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.caseledger.domain.ids.TeamCode;
import org.jspecify.annotations.Nullable;

/** A child who is to have a record. */
record NewChild(
        @Schema(maxLength = 40) String mosaicPersonId,
        @Schema(maxLength = 200) String givenName,
        @Schema(maxLength = 200) String familyName,
        LocalDate dateOfBirth,
        @Schema(maxLength = 20) @Nullable String nhsNumber,
        TeamCode team,
        @Schema(maxLength = 200) @Nullable String allocatedWorker) {}
