package org.caseledger.app.proofs.watching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.proofs.anchors.Anchored;
import org.caseledger.app.proofs.anchors.Anchors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Unknown where no checkpoint was left outside for too long: nothing is wrong with the ledger, but nobody else could tell.
 * It takes no node out of service.
 */
public final class AnchorsHealth implements HealthIndicator {

    private final List<Anchors> logs;
    private final Duration oldest;

    /** Of all logs, with how old the newest anchor may be. */
    public AnchorsHealth(List<Anchors> logs, Duration oldest) {
        this.logs = List.copyOf(logs);
        this.oldest = oldest;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Anchors log : logs) {
            Optional<Duration> age = log.age();
            if (age.isEmpty() || age.get().compareTo(oldest) > 0) {
                health.unknown();
            }
            for (Anchored anchored : log.newest()) {
                health.withDetail(anchored.kind() + " " + anchored.place(), anchored.size() + " at " + anchored.at());
            }
        }
        return health.build();
    }
}
