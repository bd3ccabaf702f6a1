/**
 * A small witness (C2SP tlog-witness) that runs as a process of its own, for a partner authority or a try-out: it cosigns
 * checkpoints that extend what it has seen, and nothing else. Start reading at
 * {@link org.caseledger.app.proofs.witness.Witness}.
 */
@NullMarked
package org.caseledger.app.proofs.witness;

import org.jspecify.annotations.NullMarked;
