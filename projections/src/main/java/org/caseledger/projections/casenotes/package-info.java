/**
 * Case notes in the form Mosaic keeps them: one for each child of each contact that was held, and how far it has come there.
 *
 * <p>Start reading at {@link ReadCaseNotes}, then {@code CaseNoteProjector}.
 */
@NullMarked
package org.caseledger.projections.casenotes;

import org.jspecify.annotations.NullMarked;
