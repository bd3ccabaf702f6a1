package org.caseledger.app.following;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.projections.parked.ParkedSequence;

/** The operator's desk: each request goes to whoever does it. */
final class OperatedFollowers implements FollowerOperations {

    private final FollowingStatus status;
    private final ParkedWork parked;

    OperatedFollowers(FollowingStatus status, ParkedWork parked) {
        this.status = status;
        this.parked = parked;
    }

    @Override
    public Now now() {
        return status.now();
    }

    @Override
    public List<ParkedSequence> parked() {
        return parked.all();
    }

    @Override
    public Optional<Retried> retry(String follower, UUID sequence) {
        return parked.retry(follower, sequence);
    }

    @Override
    public boolean leave(String follower, UUID sequence, String note) {
        return parked.leave(follower, sequence, note);
    }
}
