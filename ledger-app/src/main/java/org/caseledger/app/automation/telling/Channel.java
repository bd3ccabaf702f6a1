package org.caseledger.app.automation.telling;

import java.io.IOException;

/** A way to tell somebody. */
public interface Channel {

    /**
     * Delivers a message; returns only once the other side has taken it.
     *
     * @return the receipt: what the other side said
     * @throws IOException when it was not taken, or nobody can say whether it was
     */
    String deliver(Message message) throws IOException;
}
