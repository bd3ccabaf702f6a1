/**
 * How a request's names of children, contacts and workers become records, and what is refused because it is not there or may
 * not be known to be.
 *
 * <p>Start reading at {@link org.caseledger.app.web.conventions.records.Records}.
 */
@NullMarked
package org.caseledger.app.web.conventions.records;

import org.jspecify.annotations.NullMarked;
