package org.caseledger.app.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That there is a draft, without its words.
 *
 * @param id as whoever began it chose
 * @param form what it is to become, such as {@code conclusion}
 * @param record what it is about, such as a contact; null where that has not begun yet
 * @param startedAt when it was first saved, UTC
 * @param savedAt when it was last saved, UTC
 * @param expiresAt when it is destroyed unless it is saved again, UTC
 * @param version how often it was saved
 */
public record Draft(
        UUID id, String form, @Nullable UUID record, Instant startedAt, Instant savedAt, Instant expiresAt,
        long version) {}
