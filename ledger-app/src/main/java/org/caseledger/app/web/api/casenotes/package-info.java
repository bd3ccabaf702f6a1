/**
 * Case notes in the form Mosaic keeps them, as JSON and CSV, and the confirmation that they are there.
 *
 * <p>Start reading at {@link CaseNotesController}.
 */
@NullMarked
package org.caseledger.app.web.api.casenotes;

import org.jspecify.annotations.NullMarked;
