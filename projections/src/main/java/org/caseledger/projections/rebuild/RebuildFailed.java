package org.caseledger.projections.rebuild;

import org.jspecify.annotations.Nullable;

/** A projection could not be built again, or not be taken back. The one that answered goes on. */
public final class RebuildFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RebuildFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
