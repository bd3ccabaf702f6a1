package org.caseledger.domain.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.device.DeviceEvent.DeviceIssued;
import org.caseledger.domain.device.DeviceEvent.DeviceReturned;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Who had one device when, so that a contact can be held against what was so when it happened (R2).
 *
 * @param holdings in the order in which they began
 */
public record DeviceStanding(List<Holding> holdings) {

    /**
     * For how long somebody had it.
     *
     * @param until absent while they have it
     */
    public record Holding(WorkerId worker, Instant from, @Nullable Instant until) {}

    public DeviceStanding {
        holdings = List.copyOf(holdings);
    }

    /** A device the council does not know. */
    public static DeviceStanding unknown() {
        return new DeviceStanding(List.of());
    }

    /** The standing after one fact more. */
    public DeviceStanding with(DeviceEvent event) {
        List<Holding> more = new ArrayList<>(holdings);
        switch (event) {
            case DeviceIssued issued -> more.add(new Holding(issued.worker(), issued.occurredAt(), null));
            case DeviceReturned returned -> {
                Holding last = more.removeLast();
                more.add(new Holding(last.worker(), last.from(), returned.occurredAt()));
            }
        }
        return new DeviceStanding(more);
    }

    /** Whether the council has ever issued it to anybody. */
    public boolean isKnown() {
        return !holdings.isEmpty();
    }

    /** Whether a worker had it at a moment. */
    public boolean isIssuedTo(WorkerId worker, Instant moment) {
        return holdings.stream()
                .anyMatch(holding -> holding.worker().equals(worker)
                        && !holding.from().isAfter(moment)
                        && (holding.until() == null || moment.isBefore(holding.until())));
    }

    /** Who has it now; nobody when it is not issued. */
    @Nullable
    Holding current() {
        Holding last = holdings.isEmpty() ? null : holdings.getLast();
        return last == null || last.until() != null ? null : last;
    }
}
