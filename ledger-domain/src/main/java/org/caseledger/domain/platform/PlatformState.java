package org.caseledger.domain.platform;

import org.caseledger.domain.platform.PlatformEvent.PlatformAssessed;
import org.caseledger.domain.platform.PlatformEvent.PlatformExceptionApplied;
import org.caseledger.domain.platform.PlatformEvent.PlatformStatusChanged;
import org.caseledger.domain.platform.terms.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * The least the rules need to remember of a platform.
 *
 * @param platform its name; absent while nothing has been recorded
 * @param waiting what was proposed last and nobody has agreed with yet
 */
record PlatformState(
        @Nullable PlatformId platform, @Nullable PlatformAssessed waiting) {

    static PlatformState initial() {
        return new PlatformState(null, null);
    }

    PlatformState evolve(PlatformEvent event) {
        return switch (event) {
            case PlatformAssessed assessed -> new PlatformState(assessed.platform(), assessed);
            case PlatformStatusChanged changed -> new PlatformState(changed.platform(), null);
            case PlatformExceptionApplied applied -> this;
        };
    }
}
