/**
 * Why an entry can be trusted, in plain words, with what anybody needs to check it elsewhere.
 *
 * <p>Start reading at {@code ProofController}.
 */
@NullMarked
package org.caseledger.app.web.pages.proof;

import org.jspecify.annotations.NullMarked;
