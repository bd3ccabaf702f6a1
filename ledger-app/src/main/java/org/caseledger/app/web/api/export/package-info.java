/**
 * A child's history to take away, with its proofs.
 *
 * <p>Start reading at {@code BundleController}.
 */
@NullMarked
package org.caseledger.app.web.api.export;

import org.jspecify.annotations.NullMarked;
