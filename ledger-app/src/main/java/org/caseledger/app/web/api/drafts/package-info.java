/**
 * What somebody has written and not recorded yet. It records nothing and shows nobody anything but their own words.
 *
 * <p>Start reading at {@link DraftsController}.
 */
@NullMarked
package org.caseledger.app.web.api.drafts;

import org.jspecify.annotations.NullMarked;
