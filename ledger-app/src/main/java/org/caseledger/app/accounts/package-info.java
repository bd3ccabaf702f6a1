/**
 * The accounts with which a ledger can be tried out, and what may be set about signing in.
 *
 * <p>Start reading at {@link DemoAccount}.
 */
@NullMarked
package org.caseledger.app.accounts;

import org.jspecify.annotations.NullMarked;
