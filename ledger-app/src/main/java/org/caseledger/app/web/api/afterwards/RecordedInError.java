package org.caseledger.app.web.api.afterwards;

import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;

/** That a contact should not have been recorded; it is struck through and never hidden. */
record RecordedInError(String reason, @Nullable ContactId replacementContactId) {}
