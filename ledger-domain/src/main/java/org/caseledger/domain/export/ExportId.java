package org.caseledger.domain.export;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;

/** One copy of a child's history. */
public record ExportId(UUID value) implements LedgerId {

    /** A new identifier nobody has used. */
    public static ExportId random() {
        return new ExportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
