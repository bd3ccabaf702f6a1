/**
 * How a log goes on when its database or its signer's memory was lost. Start reading at
 * {@link org.caseledger.app.proofs.recovery.Recovery}.
 */
@NullMarked
package org.caseledger.app.proofs.recovery;

import org.jspecify.annotations.NullMarked;
