package org.caseledger.domain.platform;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.platform.terms.PlatformId;

/** What the register holds of one platform. It follows from the platform's name, so that a name is registered once. */
public record PlatformRecordId(UUID value) implements LedgerId {

    /** The record of a platform. */
    public static PlatformRecordId of(PlatformId platform) {
        return new PlatformRecordId(LedgerIds.derived("platform", platform.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
