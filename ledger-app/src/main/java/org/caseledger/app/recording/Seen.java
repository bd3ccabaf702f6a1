package org.caseledger.app.recording;

import java.util.Set;
import org.caseledger.domain.ids.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * Which states of a record a caller has seen and is content to go on from. It travels with the command, so that it is judged
 * on the state the command is decided on, and the append fails where that state has moved on.
 *
 * @param record the child, contact, concern or escalation
 * @param versions numbers of the last entry in the record's stream; null for whichever state there is
 */
public record Seen(LedgerId record, @Nullable Set<Long> versions) {

    /** Kept as they are. */
    public Seen {
        versions = versions == null ? null : Set.copyOf(versions);
    }

    /** Whether the caller has seen the state whose last entry has this number. */
    public boolean admits(long last) {
        return versions == null || versions.contains(last);
    }
}
