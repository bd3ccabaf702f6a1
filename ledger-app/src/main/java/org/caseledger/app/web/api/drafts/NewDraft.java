package org.caseledger.app.web.api.drafts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.caseledger.app.drafts.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * What is kept until it is recorded or discarded.
 *
 * @param form what it is to become: 1 to 64 lower case letters, digits and hyphens
 * @param recordId what it is about, such as a contact
 * @param content whatever the form makes of it
 */
record NewDraft(
        @Schema(maxLength = 64) String form, @Nullable UUID recordId,
        @Schema(maxLength = Drafts.LONGEST) String content) {

    @Override
    public String toString() {
        return "NewDraft[" + form + "]";
    }
}
