package org.caseledger.app.recording;

import java.util.OptionalLong;
import org.caseledger.domain.LedgerId;

/** How far a record has come, so that a caller can say which state of it they have seen. */
public interface StreamVersions {

    /** The ledger position of the last entry of a child's record, contact, concern or escalation; empty when it has none. */
    OptionalLong lastPositionOf(LedgerId stream);
}
