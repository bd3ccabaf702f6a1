package org.caseledger.app.proofs.checkpoints;

import java.util.Optional;
import org.caseledger.domain.log.note.SignedNote;

/**
 * A name the log signs under. There is one for ever, unless a restore loses entries: then the next begins.
 *
 * @param number from 1
 * @param origin the first line of its checkpoints
 * @param fromSize how many entries there were when it began
 * @param continues the last checkpoint of the epoch before, as it was seen outside; empty for the first
 */
public record Epoch(int number, String origin, long fromSize, Optional<SignedNote> continues) {}
