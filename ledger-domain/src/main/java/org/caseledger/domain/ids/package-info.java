/**
 * The opaque names of what the ledger holds, and of those it is about.
 *
 * <p>Start reading at {@link LedgerId}.
 */
@NullMarked
package org.caseledger.domain.ids;

import org.jspecify.annotations.NullMarked;
