package org.caseledger.app.web;

import java.util.Optional;
import org.caseledger.app.security.session.SignIns;
import org.caseledger.domain.ids.WorkerId;

/** No browser is signed in to any page. */
final class NobodyIsSignedIn implements SignIns {

    @Override
    public String begin(WorkerId worker) {
        throw new IllegalStateException("nothing is kept here");
    }

    @Override
    public Optional<Held> find(String token) {
        return Optional.empty();
    }

    @Override
    public void end(String token) {
        // nobody was signed in
    }
}
