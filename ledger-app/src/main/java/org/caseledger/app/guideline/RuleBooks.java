package org.caseledger.app.guideline;

import java.time.Instant;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.guideline.inforce.RulesInForce;

/** The council's rules, as of the last append. */
public interface RuleBooks {

    /**
     * Every version of every rule.
     *
     * @throws org.caseledger.app.recording.Recorder.LedgerUnavailable when the ledger cannot be read now
     */
    RuleBook now();

    /** The versions by which something that happened then is judged. */
    default RulesInForce inForceAt(Instant moment) {
        return now().inForceAt(moment);
    }
}
