/** Bytes that nobody meant, given to every parser. Start reading at {@link org.caseledger.domain.log.fuzz.Parsers}. */
@NullMarked
package org.caseledger.domain.log.fuzz;

import org.jspecify.annotations.NullMarked;
