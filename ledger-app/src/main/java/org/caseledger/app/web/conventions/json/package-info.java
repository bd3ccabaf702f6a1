/**
 * How a body is read: strictly, and with everything that is wrong with it told at once, each with a pointer to its place.
 *
 * <p>Start reading at {@link StrictJson}, then {@link RecordReader}.
 */
@NullMarked
package org.caseledger.app.web.conventions.json;

import org.jspecify.annotations.NullMarked;
