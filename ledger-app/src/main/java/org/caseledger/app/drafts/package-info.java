/**
 * What somebody has written and not recorded yet: outside the ledger, sealed for its author alone, and gone for good once it
 * is discarded or has lain too long.
 *
 * <p>Start reading at {@link org.caseledger.app.drafts.Drafts}.
 */
@NullMarked
package org.caseledger.app.drafts;

import org.jspecify.annotations.NullMarked;
