/**
 * The stand-alone verifier: what an inspector runs who trusts neither the council nor us. No network, no database, nothing but the JDK.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.verify.Verifier}, then {@link org.caseledger.domain.log.verify.Report}, which says what
 * each verdict means.
 */
@NullMarked
package org.caseledger.domain.log.verify;

import org.jspecify.annotations.NullMarked;
