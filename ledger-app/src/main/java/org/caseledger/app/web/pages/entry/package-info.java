/**
 * How one entry of the record looks on a page: in plain words, with what was corrected struck through.
 *
 * <p>Start reading at {@link org.caseledger.app.web.pages.entry.EntryViews}.
 */
@NullMarked
package org.caseledger.app.web.pages.entry;

import org.jspecify.annotations.NullMarked;
