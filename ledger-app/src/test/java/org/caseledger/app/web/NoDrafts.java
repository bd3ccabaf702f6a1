package org.caseledger.app.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.app.drafts.Draft;
import org.caseledger.app.drafts.Drafts;
import org.caseledger.domain.ids.WorkerId;

/** Nobody has begun anything. */
final class NoDrafts implements Drafts {

    @Override
    public Draft save(WorkerId author, UUID id, What what, Long seen) {
        throw new IllegalStateException("nothing is kept here");
    }

    @Override
    public List<Draft> of(WorkerId author) {
        return List.of();
    }

    @Override
    public Optional<Opened> open(WorkerId author, UUID id) {
        return Optional.empty();
    }

    @Override
    public boolean discard(WorkerId author, UUID id) {
        return false;
    }
}
