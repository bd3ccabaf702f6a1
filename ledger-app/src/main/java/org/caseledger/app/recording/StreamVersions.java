package org.caseledger.app.recording;

import java.util.OptionalLong;
import org.caseledger.domain.ids.LedgerId;

/** How far a record has come, so that a caller can say which state of it they have seen. */
public interface StreamVersions {

    /** The number of the last entry in the stream of a child, contact, concern or escalation, from 0; empty for none. */
    OptionalLong lastSequenceOf(LedgerId stream);

    /** Whether the entry at a ledger position is one of this stream. */
    boolean hasEntryAt(LedgerId stream, long position);
}
