package org.caseledger.domain.platform.terms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a platform, and what is to be said of it from when on (R19 to R21).
 *
 * @param termsCheckedAt when the provider's terms were read
 * @param dpiaValidTo until when its data protection impact assessment holds; absent where there is none
 * @param from from when on the status holds
 * @param to until when, where it ends by itself
 */
public record Assessment(
        PlatformStatus status,
        LicenceType licence,
        @Nullable Instant termsCheckedAt,
        @Nullable Instant dpiaValidTo,
        Instant from,
        @Nullable Instant to) {}
