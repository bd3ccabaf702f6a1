package org.caseledger.app.store;

import java.util.SplittableRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of events and messages: UUIDs of version 7 (RFC 9562), in the order of time and from a fast generator. They are
 * names, not secrets; secrets come from the vault.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private static final ThreadLocal<SplittableRandom> RANDOM = ThreadLocal
            .withInitial(() -> new SplittableRandom(UUID.randomUUID().getMostSignificantBits()));

    @Override
    public String generateIdentifier() {
        return next().toString();
    }

    /** A new id. */
    public static UUID next() {
        SplittableRandom random = RANDOM.get();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextLong() & 0x0FFF;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
