/**
 * Opens the vault at start: finds the key-encryption key, shows that it is the right one, and destroys again what a
 * restore brought back. Start reading at {@link org.caseledger.app.vault.setup.VaultConfiguration}.
 */
@NullMarked
package org.caseledger.app.vault.setup;

import org.jspecify.annotations.NullMarked;
