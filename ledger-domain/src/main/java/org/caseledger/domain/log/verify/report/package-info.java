/**
 * What was asked, whom the asker trusts, and what a verification found.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.verify.report.Report}, which says what each verdict means.
 */
@NullMarked
package org.caseledger.domain.log.verify.report;

import org.jspecify.annotations.NullMarked;
