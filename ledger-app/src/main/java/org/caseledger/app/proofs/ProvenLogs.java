package org.caseledger.app.proofs;

/** The two logs, as others can check them. */
public interface ProvenLogs {

    /** What was recorded. */
    ProvenLog caseLog();

    /** Who read it. */
    ProvenLog accessLog();
}
