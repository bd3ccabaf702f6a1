package org.caseledger.app.following;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Part {@code projections} of the service's health: degraded while something is parked or a follower stays behind. */
final class ProjectionsHealth extends AbstractHealthIndicator {

    /** The service answers, but not everything that is in the ledger is in its answers. */
    static final Status DEGRADED = new Status("DEGRADED");

    private static final long LONGEST_LAG_SECONDS = 60;

    private final FollowingStatus following;

    ProjectionsHealth(FollowingStatus following) {
        this.following = following;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        FollowerOperations.Now now = following.now();
        long parked = now.followers().stream().mapToLong(FollowerOperations.Follower::parked).sum();
        boolean behind = now.followers().stream().anyMatch(each -> each.lagSeconds() > LONGEST_LAG_SECONDS);
        builder.status(parked > 0 || behind ? DEGRADED : Status.UP)
                .withDetail("parked", parked)
                .withDetail("behind", behind);
    }
}
