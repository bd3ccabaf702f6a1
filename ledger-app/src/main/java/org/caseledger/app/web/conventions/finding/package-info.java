/**
 * Questions that are asked alike by programs and on pages.
 *
 * <p>Start reading at {@link org.caseledger.app.web.conventions.finding.ChildSearch}.
 */
@NullMarked
package org.caseledger.app.web.conventions.finding;

import org.jspecify.annotations.NullMarked;
