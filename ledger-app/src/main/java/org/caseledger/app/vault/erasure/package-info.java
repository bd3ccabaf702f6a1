/**
 * Destroys data keys for good: in the database, in the memory of every node, and again after a restore.
 *
 * <p>Start reading at {@link DataKeyDestruction}. Who may ask for it and who approves is decided before it comes here.
 */
@NullMarked
package org.caseledger.app.vault.erasure;

import org.jspecify.annotations.NullMarked;
