/**
 * Seals personal text when an event becomes bytes, and opens it when somebody who may read it asks.
 *
 * <p>Start reading at {@link Sealer}, then {@link SealedPart} for the form on disk and {@link PartOpener} for what can
 * go wrong. Where the keys come from is in {@code vault.keys}; what the keys are wrapped with, in {@code vault.wrapping}.
 */
@NullMarked
package org.caseledger.app.vault;

import org.jspecify.annotations.NullMarked;
