/**
 * What a reader sees first: what they have begun and not ended, what came back to them, and the children they work with.
 *
 * <p>Start reading at {@code TodayController}.
 */
@NullMarked
package org.caseledger.app.web.pages.today;

import org.jspecify.annotations.NullMarked;
