/**
 * Somebody is told that an item needs them: by mail, or in a file where no mail server is set. A message holds a reference
 * and nothing else: no name, no detail, no child.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.telling.WhenNoticeWaitsThenSend}.
 */
@NullMarked
package org.caseledger.app.automation.telling;

import org.jspecify.annotations.NullMarked;
