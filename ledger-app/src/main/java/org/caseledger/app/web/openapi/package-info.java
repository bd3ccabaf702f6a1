/**
 * The OpenAPI document, made from the controllers and told what they have in common.
 *
 * <p>Start reading at {@link CommonParts}.
 */
@NullMarked
package org.caseledger.app.web.openapi;

import org.jspecify.annotations.NullMarked;
