package org.caseledger.app.proofs.anchors;

import java.io.IOException;

/** Somebody outside has seen more of the log than there is: the database is an older one. */
public final class AheadOfLog extends IOException {

    private static final long serialVersionUID = 1L;

    private final long size;

    /** @param size what was seen outside */
    public AheadOfLog(String sentence, long size) {
        super(sentence);
        this.size = size;
    }

    /** How many entries were seen outside. */
    public long size() {
        return size;
    }
}
