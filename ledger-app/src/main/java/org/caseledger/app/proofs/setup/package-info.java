/** Puts the proofs together. Start reading at {@link org.caseledger.app.proofs.setup.ProofsConfiguration}. */
@NullMarked
package org.caseledger.app.proofs.setup;

import org.jspecify.annotations.NullMarked;
