package org.caseledger.app.security.session;

import java.util.Optional;
import org.caseledger.domain.ids.WorkerId;

/**
 * The sign-ins to the pages (ASVS 5.0, chapter 7). One ends when it was not used for a quarter of an hour, ten hours after
 * it began, or when its worker signs out.
 */
public interface SignIns {

    /** Signs a worker in. The token is for the browser and nobody else. */
    String begin(WorkerId worker);

    /** Whose a token is and whether it still holds; using it keeps it from ending. Empty for a token nobody was given. */
    Optional<Held> find(String token);

    /** Signs out; a token that is not known is no matter. */
    void end(String token);

    /**
     * What is known of a token.
     *
     * @param lasts whether the worker is signed in still
     */
    record Held(WorkerId worker, boolean lasts) {}
}
