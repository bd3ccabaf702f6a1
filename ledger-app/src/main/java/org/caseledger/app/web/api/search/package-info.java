/**
 * Finding a child by name, date of birth or identifier.
 *
 * <p>Start reading at {@code SearchController}.
 */
@NullMarked
package org.caseledger.app.web.api.search;

import org.jspecify.annotations.NullMarked;
