/**
 * What is said of a contact once it is over: a note, a correction, that the manager was told, that it was recorded in
 * error.
 *
 * <p>Start reading at {@code CorrectionController}.
 */
@NullMarked
package org.caseledger.app.web.pages.afterwards;

import org.jspecify.annotations.NullMarked;
