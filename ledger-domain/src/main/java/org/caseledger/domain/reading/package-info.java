/**
 * Who read, searched, exported or was refused: what the access log holds.
 *
 * <p>Start reading at {@link ReadingEvent}.
 */
@NullMarked
package org.caseledger.domain.reading;

import org.jspecify.annotations.NullMarked;
