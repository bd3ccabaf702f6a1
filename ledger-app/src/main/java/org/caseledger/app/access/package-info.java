/**
 * Who may see what, and the record of every reading.
 *
 * <p>Start reading at {@link Questions}, then {@code decision.AccessDecision}.
 */
@NullMarked
package org.caseledger.app.access;

import org.jspecify.annotations.NullMarked;
