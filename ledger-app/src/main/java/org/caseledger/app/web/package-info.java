/**
 * Where HTTP meets the ledger: {@code conventions} holds what every call has in common, {@code api} one folder for each
 * group of REST resources. Nothing here knows SQL, the store or a rule.
 *
 * <p>Start reading at {@link org.caseledger.app.web.conventions.recording.Recording}, the way of everything that is
 * recorded.
 */
@NullMarked
package org.caseledger.app.web;

import org.jspecify.annotations.NullMarked;
