/**
 * What is signed, and by whom: notes, checkpoints, cosignatures of witnesses, receipts and trust policies, in the public formats of C2SP, so that
 * verifiers written by others read ours.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.note.Checkpoint}, then {@link org.caseledger.domain.log.note.SignedNote}.
 */
@NullMarked
package org.caseledger.domain.log.note;

import org.jspecify.annotations.NullMarked;
