/**
 * A contact: beginning one, recording one that is over, and reading it.
 *
 * <p>Start reading at {@code ContactController}.
 */
@NullMarked
package org.caseledger.app.web.pages.contact;

import org.jspecify.annotations.NullMarked;
