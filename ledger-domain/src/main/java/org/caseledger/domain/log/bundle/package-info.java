/**
 * What an inspector takes away of one child's record: entries with their payloads, what may be read of them, and the proof that each is in the log.
 * It is written and read with the same code, JDK only.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.bundle.BundleEntry}, then {@link org.caseledger.domain.log.bundle.BundleWriter}.
 */
@NullMarked
package org.caseledger.domain.log.bundle;

import org.jspecify.annotations.NullMarked;
