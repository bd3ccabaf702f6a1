/**
 * Who calls, from their credentials alone. Nothing in a body, a parameter or another header says who somebody is.
 *
 * <p>Start reading at {@link Caller}.
 */
@NullMarked
package org.caseledger.app.web.conventions.caller;

import org.jspecify.annotations.NullMarked;
