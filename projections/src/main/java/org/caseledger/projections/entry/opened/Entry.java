package org.caseledger.projections.entry.opened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a reader sees it.
 *
 * @param position in the ledger
 * @param type the stored name of the fact
 * @param title in plain words; it never names anybody
 * @param contactId the contact it belongs to, where it does
 * @param concernId the concern it belongs to, where it does
 * @param occurredAt when it happened, as the worker says; UTC
 * @param recordedAt when the ledger recorded it; UTC
 * @param recordedBy the sign-in name of who recorded it, {@code ledger} for the ledger itself
 * @param lateBy how long after it happened it was recorded, where that is more than 24 hours
 * @param flags kebab-case: {@code rule-not-met}, {@code immediate-danger}, {@code in-a-bedroom},
 *     {@code not-a-statutory-visit}, {@code recorded-in-error}, {@code text-erased}, {@code text-damaged}
 * @param detail what the fact says: codes, numbers, RFC 3339 times, lists and maps, and words as far as they can be read
 * @param correctedBy positions of the entries that correct this one, in order
 */
public record Entry(
        long position,
        String type,
        String title,
        @Nullable ContactId contactId,
        @Nullable ConcernId concernId,
        Instant occurredAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable Duration lateBy,
        List<String> flags,
        Map<String, Object> detail,
        List<Long> correctedBy) {

    /** A later record is shown as late; the guideline asks for recording on the same or the next day. */
    static final Duration IN_TIME = Duration.ofHours(24);

    static final String RECORDED_IN_ERROR = "recorded-in-error";

    public Entry {
        flags = List.copyOf(flags);
        correctedBy = List.copyOf(correctedBy);
    }

    static @Nullable Duration lateBy(Instant occurredAt, Instant recordedAt) {
        Duration delay = Duration.between(occurredAt, recordedAt);
        return delay.compareTo(IN_TIME) > 0 ? delay : null;
    }
}
