package org.caseledger.app.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.app.following.FollowerOperations;
import org.caseledger.projections.parked.ParkedSequence;

/** A ledger in memory that nobody follows, so that an operator finds nothing to do. */
final class NobodyFollows implements FollowerOperations {

    @Override
    public Now now() {
        return new Now(0, List.of());
    }

    @Override
    public List<ParkedSequence> parked() {
        return List.of();
    }

    @Override
    public Optional<Retried> retry(String follower, UUID sequence) {
        return Optional.empty();
    }

    @Override
    public boolean leave(String follower, UUID sequence, String note) {
        return false;
    }
}
