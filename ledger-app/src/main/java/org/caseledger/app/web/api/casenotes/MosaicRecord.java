package org.caseledger.app.web.api.casenotes;

import java.time.Instant;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/**
 * That the entry on the child's Mosaic record exists.
 *
 * @param caseNoteId its id there, 1 to 64 characters
 * @param recordedAt when it was recorded there
 * @param childId whose record it is on; of all children of the contact where nobody is named
 */
record MosaicRecord(String caseNoteId, Instant recordedAt, @Nullable ChildId childId) {}
