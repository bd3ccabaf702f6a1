package org.caseledger.app.web.api.afterwards;

import org.caseledger.domain.contact.CorrectedField;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/**
 * What an entry should have said.
 *
 * @param position the entry's ledger position
 * @param field the name it has where it was recorded, such as {@code terminatedAt}
 * @param childId whose section it is about, where the contact has several children
 */
record Correction(
        long position, CorrectedField field, @Nullable ChildId childId, String to, String reason) {}
