/** The accounts with which a ledger can be tried out, and what may be set about signing in. */
@NullMarked
package org.caseledger.app.accounts;

import org.jspecify.annotations.NullMarked;
