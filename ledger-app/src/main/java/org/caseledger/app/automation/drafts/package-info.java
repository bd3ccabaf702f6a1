/**
 * Drafts age: their author is reminded, then the manager asked, and what lies too long is destroyed. Nobody is told a word
 * of what they say.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.drafts.WhenDraftIsLeftThenRemind}.
 */
@NullMarked
package org.caseledger.app.automation.drafts;

import org.jspecify.annotations.NullMarked;
