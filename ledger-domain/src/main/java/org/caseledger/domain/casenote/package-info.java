/**
 * Case notes: what the child's Mosaic record must hold of a contact (R11), one for each child, and how far it has come there.
 *
 * <p>Start reading at {@link CaseNoteEvent}, then {@code CaseNoteRules}.
 */
@NullMarked
package org.caseledger.domain.casenote;

import org.jspecify.annotations.NullMarked;
