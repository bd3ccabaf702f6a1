/**
 * A small strict reader of JSON (RFC 8259), so that a verifier can look into payloads with nothing but the JDK. It reads and never writes: what is
 * proved are the stored bytes.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.json.Json}.
 */
@NullMarked
package org.caseledger.domain.log.json;

import org.jspecify.annotations.NullMarked;
