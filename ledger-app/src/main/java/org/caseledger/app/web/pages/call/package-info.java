/**
 * A call while it goes on, and how it ends.
 *
 * <p>Start reading at {@code EndNowController}.
 */
@NullMarked
package org.caseledger.app.web.pages.call;

import org.jspecify.annotations.NullMarked;
