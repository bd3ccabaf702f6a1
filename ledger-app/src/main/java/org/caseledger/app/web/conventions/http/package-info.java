/**
 * What every answer and every request has in common below the level of JSON: headers, sizes, methods.
 *
 * <p>Start reading at {@link SecurityHeaders}.
 */
@NullMarked
package org.caseledger.app.web.conventions.http;

import org.jspecify.annotations.NullMarked;
