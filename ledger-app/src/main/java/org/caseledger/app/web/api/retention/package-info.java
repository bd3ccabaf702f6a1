/**
 * Legal holds, and the erasure of a child's words by two people.
 *
 * <p>Start reading at {@code RetentionController}.
 */
@NullMarked
package org.caseledger.app.web.api.retention;

import org.jspecify.annotations.NullMarked;
