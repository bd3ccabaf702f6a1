/**
 * Time-stamp tokens (RFC 3161), read and checked with nothing but the JDK.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.verify.time.TimeStampToken}.
 */
@NullMarked
package org.caseledger.domain.log.verify.time;

import org.jspecify.annotations.NullMarked;
