/**
 * What every call that reads has in common: the position the answer must have seen, how far it has read, its version.
 *
 * <p>Start reading at {@link Reading}.
 */
@NullMarked
package org.caseledger.app.web.conventions.reading;

import org.jspecify.annotations.NullMarked;
