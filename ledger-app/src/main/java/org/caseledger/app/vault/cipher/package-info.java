/**
 * AES-256-GCM with keys that can be wiped. It knows nothing of ledgers or people.
 *
 * <p>Start reading at {@link AesGcm}.
 */
@NullMarked
package org.caseledger.app.vault.cipher;

import org.jspecify.annotations.NullMarked;
