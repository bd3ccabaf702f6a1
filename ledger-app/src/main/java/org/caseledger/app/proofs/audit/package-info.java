/** The ledger checks itself all the time. Start reading at {@link org.caseledger.app.proofs.audit.SelfAudit}. */
@NullMarked
package org.caseledger.app.proofs.audit;

import org.jspecify.annotations.NullMarked;
