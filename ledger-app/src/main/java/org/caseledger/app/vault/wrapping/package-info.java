/**
 * The key-encryption key: the one secret outside the database, under which every key inside it is wrapped.
 *
 * <p>Start reading at {@link KeyEncryptionKeys}; a key management service is one more implementation of it.
 */
@NullMarked
package org.caseledger.app.vault.wrapping;

import org.jspecify.annotations.NullMarked;
