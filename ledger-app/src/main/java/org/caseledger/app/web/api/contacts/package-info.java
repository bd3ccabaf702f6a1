/**
 * Contacts: the attempt, what happened during it, and how it ended. Each request record makes its own command.
 *
 * <p>Start reading at {@link ContactsController}.
 */
@NullMarked
package org.caseledger.app.web.api.contacts;

import org.jspecify.annotations.NullMarked;
