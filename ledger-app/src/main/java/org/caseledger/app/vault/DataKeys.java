package org.caseledger.app.vault;

import java.util.Collection;
import org.caseledger.domain.ids.DataSubject;

/** Sees to it that everybody text is written about has a data key before the text is sealed. */
@FunctionalInterface
public interface DataKeys {

    /**
     * Gives each of them a data key if they have none. On return the keys are committed, in a transaction of their own:
     * an append that fails later leaves at most an unused key, never text that nobody can open. One round trip for all
     * of them, one more where some are new, none where all are known to this node.
     *
     * @throws org.caseledger.domain.RuleBroken {@code personal-data-erased} where somebody's key has been destroyed:
     *     nothing more may be written about them
     */
    void ensure(Collection<? extends DataSubject> subjects);
}
