package org.caseledger.app.web.api.registers;

import java.time.Instant;
import org.caseledger.app.web.conventions.json.MayBeInFuture;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.PlatformCommand.AssessPlatform;
import org.caseledger.domain.platform.PlatformRecordId;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.LicenceType;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.platform.terms.PlatformStatus;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a platform and is to be said of it.
 *
 * @param dpiaValidTo until when its data protection impact assessment holds; absent where there is none
 * @param from from when on the status is to hold
 * @param to until when, where it ends by itself
 */
record NewAssessment(
        PlatformId platform,
        PlatformStatus status,
        LicenceType licence,
        @Nullable Instant termsCheckedAt,
        @MayBeInFuture @Nullable Instant dpiaValidTo,
        @MayBeInFuture Instant from,
        @MayBeInFuture @Nullable Instant to,
        String note) {

    AssessPlatform command(WorkerId by, Instant now) {
        return new AssessPlatform(
                PlatformRecordId.of(platform),
                platform,
                new Assessment(status, licence, termsCheckedAt, dpiaValidTo, from, to),
                new PersonalText.Clear(note),
                by,
                now);
    }
}
