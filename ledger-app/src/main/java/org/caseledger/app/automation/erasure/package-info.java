/**
 * Carries out what was decided about erasing a child's words: at once, after a kill, and again after a restore.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.erasure.DecidedErasures}.
 */
@NullMarked
package org.caseledger.app.automation.erasure;

import org.jspecify.annotations.NullMarked;
