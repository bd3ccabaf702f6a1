/**
 * The data keys in the database: one for each child and worker, wrapped, remembered for a while and never longer than a
 * second after somebody destroyed one.
 *
 * <p>Start reading at {@link DatabaseKeyRing}; {@link KeyRotation} wraps everything anew.
 */
@NullMarked
package org.caseledger.app.vault.keys;

import org.jspecify.annotations.NullMarked;
